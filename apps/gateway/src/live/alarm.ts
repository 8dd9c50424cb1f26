/** Wakes one waiter; raised while nobody waits, it lets the next wait pass at once. */
export class Alarm {
  private raised = false;
  private wake: () => void = () => undefined;

  raise(): void {
    this.raised = true;
    this.wake();
  }

  /** Whether it was raised; false when the time ran out. */
  async wait(millis: number): Promise<boolean> {
    if (!this.raised) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, millis);
        this.wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    const { raised } = this;
    this.raised = false;
    return raised;
  }
}
