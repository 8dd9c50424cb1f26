import { board } from '../board/board-page';

export const desk = board;
