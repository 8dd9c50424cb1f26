import { resolve } from 'node:path';

/** A path as the person meant it: from where they are, for npm runs scripts in the checkout. */
export const givenPath = (path) => resolve(process.env.INIT_CWD ?? process.cwd(), path);
