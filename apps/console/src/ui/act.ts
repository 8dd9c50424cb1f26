import type { AnyVariables, TypedDocumentNode } from '@urql/core';
import { App } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { failureOf } from '../graph/failure';

interface Refusal {
  readonly message: string;
  readonly fields?: readonly { readonly path: readonly string[]; readonly message: string }[];
}

/** Says why something was refused: the graph's words are already in the person's language. */
export function useRefusal() {
  const { notification } = App.useApp();
  const { t } = useTranslation('states');
  return useCallback(
    ({ message, fields = [] }: Refusal) => {
      const description = fields.length > 0 ? fields.map((field) => field.message).join('\n') : message;
      notification.warning({ title: fields.length > 0 ? message : t('refused'), description, style: { whiteSpace: 'pre-line' } });
    },
    [notification, t],
  );
}

/**
 * Runs a mutation. Nothing comes back when the graph did not answer (the person has been told why);
 * otherwise the caller switches over the members of the result union.
 */
export function useAct<Data, Variables extends AnyVariables>(document: TypedDocumentNode<Data, Variables>) {
  const [state, execute] = useMutation<Data, Variables>(document);
  const { notification } = App.useApp();
  const { t } = useTranslation('states');
  const act = useCallback(
    async (variables: Variables): Promise<Data | undefined> => {
      const { data, error } = await execute(variables);
      if (data && !error) return data;
      if (error) {
        const { kind, correlationId } = failureOf(error);
        notification.error({ title: t(`${kind}.title`), description: t(`${kind}.text`, { number: correlationId ?? '–' }) });
      }
      return undefined;
    },
    [execute, notification, t],
  );
  return [act, state.fetching] as const;
}
