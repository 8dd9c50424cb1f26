import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import type { ValidationRule } from 'graphql';

export interface Limits {
  readonly maxDepth: number;
  readonly maxAliases: number;
}

/** Largest request body: a pasted 200 kB log fits, a file does not. */
export const bodyLimit = '1mb';

/** Refuses operations whose shape alone would be expensive, before anything runs. */
export function limitRules({ maxDepth, maxAliases }: Limits): ValidationRule[] {
  return [
    maxDepthRule({ n: maxDepth, ignoreIntrospection: true, propagateOnRejection: true }),
    maxAliasesRule({ n: maxAliases, propagateOnRejection: true }),
  ];
}
