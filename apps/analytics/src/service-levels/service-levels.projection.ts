import { SlaClockBreached, SlaClockMet } from '@deskgraph/contracts';
import { on, type Subscription } from '@deskgraph/messaging';
import { recordFacts } from '../work-orders/record-facts';

const measured: Readonly<Partial<Record<string, 'response' | 'resolution'>>> = { FIRST_RESPONSE: 'response', RESOLUTION: 'resolution' };

/** A noticed breach stays one, whatever is promised or said afterwards. */
const unlessBreached = (clock: 'response' | 'resolution'): string => `known.${clock} is distinct from 'BREACHED'`;

export const serviceLevelsProjection: readonly Subscription[] = [
  on(SlaClockMet, async (tx, message) => {
    const clock = measured[message.data.kind];
    if (clock) await recordFacts(tx, message, { [clock]: 'MET' }, unlessBreached(clock));
  }),
  on(SlaClockBreached, async (tx, message) => {
    const clock = measured[message.data.kind];
    if (clock) await recordFacts(tx, message, { [clock]: 'BREACHED' }, unlessBreached(clock));
  }),
];
