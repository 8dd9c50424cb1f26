import { useCallback, useState } from 'react';
import { unreachable } from '../../graph/unreachable';
import { useAct, useRefusal } from '../../ui/act';
import { RevealContactDocument, type RevealContactMutation } from './reveal-contact.generated';

export type RevealedContact = Extract<RevealContactMutation['revealContact'], { readonly __typename: 'RevealContactPayload' }>['contact'];

/** One contact in full for somebody who serves the customer; the look goes on record. */
export function useRevealContact(contactId: string) {
  const [act, revealing] = useAct(RevealContactDocument);
  const refuse = useRefusal();
  const [seen, setSeen] = useState<RevealedContact | null>(null);
  const reveal = useCallback(async () => {
    const outcome = (await act({ input: { contactId } }))?.revealContact;
    if (!outcome) return;
    switch (outcome.__typename) {
      case 'RevealContactPayload':
        return setSeen(outcome.contact);
      case 'InvalidInput':
      case 'Forbidden':
        return refuse(outcome);
      default:
        return unreachable(outcome);
    }
  }, [act, refuse, contactId]);
  return { seen: seen?.id === contactId ? seen : null, reveal, revealing };
}
