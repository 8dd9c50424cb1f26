import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '@deskgraph/runtime';
import { ClockListsView } from '../service-levels/clock-lists.view';

@Injectable()
export class AttainmentView {
  constructor(private readonly clocks: ClockListsView, @Inject(CLOCK) private readonly clock: Clock) {}

  async between(from: Date, to: Date) {
    const [kept, now] = await Promise.all([this.clocks.attainment(from, to), this.clocks.states()]);
    return { asOf: this.clock(), from, to, now, kept: kept.map((each) => ({ ...each, share: shareOf(each.met, each.missed) })) };
  }
}

/** No promises are neither all kept nor all missed. */
const shareOf = (met: number, missed: number): number | null => (met + missed === 0 ? null : met / (met + missed));
