import { board } from '../../routes/board/board-page';

export const badge = board;
