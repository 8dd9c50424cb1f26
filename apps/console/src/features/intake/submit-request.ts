import { useCallback, useEffect, useRef, useState } from 'react';
import { unreachable } from '../../graph/unreachable';
import { useAct, useRefusal } from '../../ui/act';
import { useOnline } from '../../ui/online';
import { SubmitRequestDocument, type SubmitServiceRequestInput } from './submit-request.generated';

export interface Taken {
  readonly id: string;
  readonly reference: string;
  /** It had arrived before, and the answer was lost. */
  readonly repeated: boolean;
  /** What was written since is not in it. */
  readonly differs: boolean;
}

/** waiting: sends by itself once the network is back; notSent: nobody knows whether it arrived, sending again is safe. */
export type Sending = 'idle' | 'sending' | 'waiting' | 'notSent';

/** Sends the request once, however often it has to be tried: each try carries the same client key. */
export function useSubmitRequest(request: SubmitServiceRequestInput | null, onTaken: (taken: Taken) => void) {
  const [act] = useAct(SubmitRequestDocument);
  const refuse = useRefusal();
  const online = useOnline();
  const [sending, setSending] = useState<Sending>('idle');
  const inFlight = useRef(false);

  const submit = useCallback(async () => {
    if (!request || inFlight.current) return;
    if (!navigator.onLine) return setSending('waiting');
    inFlight.current = true;
    setSending('sending');
    const outcome = (await act({ input: request }))?.submitServiceRequest;
    inFlight.current = false;
    if (!outcome) return setSending(navigator.onLine ? 'notSent' : 'waiting');
    setSending('idle');
    switch (outcome.__typename) {
      case 'SubmitServiceRequestPayload': {
        const { id, reference, subject, description } = outcome.serviceRequest;
        return onTaken({ id, reference, repeated: outcome.repeated, differs: outcome.repeated && (subject !== request.subject || description !== request.description) });
      }
      case 'ContractNotOfCustomer':
      case 'ContractNotInForce':
      case 'NotCoveredByContract':
      case 'InvalidInput':
      case 'Forbidden':
        return refuse(outcome);
      default:
        return unreachable(outcome);
    }
  }, [request, act, refuse, onTaken]);

  useEffect(() => {
    if (online && sending === 'waiting') void submit();
  }, [online, sending, submit]);

  return { sending, submit };
}
