import { EngineerRegistered } from '@deskgraph/contracts';
import { outgoing, type OutgoingEvent } from '@deskgraph/messaging';
import type { Engineer } from './domain/engineer';

export function engineerRegistered({ id, name, grade, teamId }: Engineer, teamName: string, at: Date): OutgoingEvent {
  return outgoing(EngineerRegistered, id, at, { engineerId: id, name, grade, teamId, teamName });
}
