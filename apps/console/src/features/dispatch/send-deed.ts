import type { Client, CombinedError } from '@urql/core';
import { failureOf } from '../../graph/failure';
import { unreachable } from '../../graph/unreachable';
import { HandInDeliveryDocument, LogFieldStepDocument, SignFieldDeliveryDocument } from './field-work.generated';
import type { Deed, Entry, Outcome } from './outbox';

/** A line that is up and carries nothing is taken for one that is down. */
const longestWait = 20_000;

/** Tells the graph what was done; whatever does not say yes or no counts as no answer. */
export async function sendDeed(client: Client, entry: Entry): Promise<Outcome> {
  const { deed } = entry;
  switch (deed.kind) {
    case 'step':
      return sendStep(client, entry, deed);
    case 'delivery':
      return sendDelivery(client, entry, deed);
    case 'signature':
      return sendSignature(client, deed);
  }
}

type Of<Kind extends Deed['kind']> = Extract<Deed, { kind: Kind }>;

async function sendStep(client: Client, { key, workOrderId }: Entry, { action, temporary, hours, at }: Of<'step'>): Promise<Outcome> {
  const { data, error } = await answered(client.mutation(LogFieldStepDocument, { input: { workOrderId, action, temporary, hours, at, clientKey: key } }).toPromise());
  if (!data || error) return unanswered(error);
  const outcome = data.logWorkStep;
  switch (outcome.__typename) {
    case 'LogWorkStepPayload':
      return taken();
    case 'InvalidInput':
    case 'NotAssignedToYou':
    case 'Forbidden':
      return refused(outcome);
    default:
      return unreachable(outcome);
  }
}

async function sendDelivery(client: Client, { key, workOrderId }: Entry, { result, deliverables, criteria }: Of<'delivery'>): Promise<Outcome> {
  const { data, error } = await answered(client.mutation(HandInDeliveryDocument, { input: { workOrderId, result, deliverables, criteria, clientKey: key } }).toPromise());
  if (!data || error) return unanswered(error);
  const outcome = data.submitDelivery;
  switch (outcome.__typename) {
    case 'SubmitDeliveryPayload':
      return taken(outcome.delivery.id);
    case 'VagueResult':
      return refused({ message: outcome.message, fields: [{ path: ['result'], message: outcome.message }] });
    case 'InvalidInput':
    case 'NotAssignedToYou':
    case 'Forbidden':
      return refused(outcome);
    default:
      return unreachable(outcome);
  }
}

async function sendSignature(client: Client, { deliveryId, signedBy, signature }: Of<'signature'>): Promise<Outcome> {
  if (deliveryId === null) throw new Error('a signature went before its delivery');
  const { data, error } = await answered(client.mutation(SignFieldDeliveryDocument, { input: { deliveryId, signedBy, signature } }).toPromise());
  if (!data || error) return unanswered(error);
  const outcome = data.signDelivery;
  switch (outcome.__typename) {
    case 'SignDeliveryPayload':
      return taken();
    case 'DeliveryNotPending':
      // Signed is signed, also when the answer to it was lost.
      return outcome.result === 'PASSED' ? taken() : refused(outcome);
    case 'InvalidInput':
    case 'Forbidden':
      return refused(outcome);
    default:
      return unreachable(outcome);
  }
}

const taken = (deliveryId: string | null = null): Outcome => ({ is: 'taken', deliveryId });

const unanswered = (error: CombinedError | undefined): Outcome => ({ is: 'unanswered', trouble: error ? failureOf(error).kind : 'unavailable' });

interface Said {
  readonly message: string;
  readonly fields?: readonly { readonly path: readonly string[]; readonly message: string }[];
}

const refused = ({ message, fields = [] }: Said): Outcome => ({ is: 'refused', refusal: { message, fields: fields.map((field) => ({ path: field.path.join('.'), message: field.message })) } });

function answered<Answer extends { readonly data?: unknown; readonly error?: CombinedError }>(asked: Promise<Answer>): Promise<Answer | { readonly data?: undefined; readonly error?: undefined }> {
  return Promise.race([asked, new Promise<{ readonly data?: undefined }>((resolve) => setTimeout(() => resolve({}), longestWait))]);
}
