// What every benchmark says beside its figures: the machine and the day.
import { cpus, totalmem } from 'node:os';

export function machine() {
  const [{ model }] = cpus();
  return `${cpus().length} × ${model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}, ${process.platform} ${process.arch}`;
}

/** Seconds this process has computed, whoever else uses the machine meanwhile. */
export function cpuSeconds() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000_000;
}

/** Runs `work(index)` for about `seconds` of computing and returns how often a second of a core. */
export function perCoreSecond(work, seconds = 2) {
  for (let index = 0; index < 2_000; index += 1) work(index);
  const began = cpuSeconds();
  let done = 0;
  while (cpuSeconds() - began < seconds) {
    for (let index = 0; index < 1_000; index += 1) work(done + index);
    done += 1_000;
  }
  return Math.round(done / (cpuSeconds() - began));
}

/** A chance that is the same in every run (mulberry32). */
export function chance(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
