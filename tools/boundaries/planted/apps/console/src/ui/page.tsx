import { badge } from '../features/dispatch/badge';

export const page = badge;
