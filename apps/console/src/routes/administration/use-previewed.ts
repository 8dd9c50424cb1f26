import type { AnyVariables, CombinedError, TypedDocumentNode } from '@urql/core';
import { useState } from 'react';
import { useClient } from 'urql';

/**
 * A change that may only be saved as it was looked at: what a preview said holds for the input it was asked with,
 * and is gone as soon as the input says something else.
 */
export function usePreviewed<Data, Variables extends AnyVariables, Seen>(document: TypedDocumentNode<Data, Variables>, variables: Variables) {
  const client = useClient();
  const [seen, setSeen] = useState<{ readonly key: string; readonly value: Seen } | null>(null);
  const [failure, setFailure] = useState<CombinedError | null>(null);
  const [busy, setBusy] = useState(false);
  const key = JSON.stringify(variables);

  async function look(read: (data: Data) => Seen | null): Promise<void> {
    setBusy(true);
    const { data, error } = await client.query<Data, Variables>(document, variables, { requestPolicy: 'network-only' }).toPromise();
    setBusy(false);
    setFailure(data ? null : (error ?? null));
    const value = data ? read(data) : null;
    setSeen(value === null ? null : { key, value });
  }

  return { seen: seen?.key === key ? seen.value : null, failure, busy, look } as const;
}
