/** One line a step, with the seconds since the beginning; the step under way is shown when somebody watches. */
export class Progress {
  constructor(stream = process.stdout) {
    this.stream = stream;
    this.began = Date.now();
  }

  /** Runs a step; resolves with its result. */
  async step(zh, en, work) {
    const show = () => this.stream.write(`\r\x1b[K  ${zh} / ${en} … ${this.seconds()} s`);
    const ticking = this.stream.isTTY ? setInterval(show, 250) : undefined;
    if (ticking) show();
    try {
      return await work();
    } finally {
      if (ticking) {
        clearInterval(ticking);
        this.stream.write('\r\x1b[K');
      }
    }
  }

  done(zh, en) {
    this.stream.write(`  ✓ ${this.seconds().padStart(5)} s  ${zh} / ${en}\n`);
  }

  seconds() {
    return ((Date.now() - this.began) / 1_000).toFixed(1);
  }
}
