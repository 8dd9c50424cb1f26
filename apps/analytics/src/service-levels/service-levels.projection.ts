import { SlaClockBreached, SlaClockMet } from '@deskgraph/contracts';
import { on, type Subscription } from '@deskgraph/messaging';
import { recordFacts, unlessNewer } from '../work-orders/record-facts';

const measured: Readonly<Partial<Record<string, 'response' | 'resolution'>>> = { FIRST_RESPONSE: 'response', RESOLUTION: 'resolution' };

/** A noticed breach stays one, whatever is promised or said afterwards. */
const unlessBreached = (clock: 'response' | 'resolution'): string => `known.${clock} is distinct from 'BREACHED'`;

export const serviceLevelsProjection: readonly Subscription[] = [
  on(SlaClockMet, async (tx, message) => {
    const clock = measured[message.data.kind];
    if (clock) await recordFacts(tx, message, { [clock]: 'MET' }, unlessBreached(clock));
    if (clock === 'resolution') await recordFacts(tx, message, { resolution_met_at: message.data.metAt }, unlessNewer('resolution_met_at'));
  }),
  on(SlaClockBreached, async (tx, message) => {
    const clock = measured[message.data.kind];
    if (clock) await recordFacts(tx, message, { [clock]: 'BREACHED' }, unlessBreached(clock));
  }),
];
