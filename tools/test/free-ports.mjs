import { isFree } from '../launch/ports.mjs';

/** The first of `count` neighbouring ports that are all free now. */
export async function freeBlock(count) {
  for (;;) {
    const first = 20_000 + Math.floor(Math.random() * 2_000) * 10;
    const free = await Promise.all(Array.from({ length: count }, (_, offset) => isFree(first + offset)));
    if (free.every(Boolean)) return first;
  }
}
