import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { GraphQLError, type ValidationContext, type ValidationRule } from 'graphql';

export interface Limits {
  readonly maxDepth: number;
  readonly maxAliases: number;
}

/** Largest request body: a pasted 200 kB log fits, a file does not. */
export const bodyLimit = '1mb';

/** Refuses operations whose shape alone would be expensive, before anything runs. */
export function limitRules({ maxDepth, maxAliases }: Limits): ValidationRule[] {
  const tooDeep = `The query nests deeper than ${maxDepth} fields; ask in several steps. / 查询嵌套超过 ${maxDepth} 层，请分步查询。`;
  const tooWide = `The query uses more than ${maxAliases} aliases; ask in several steps. / 查询使用的别名超过 ${maxAliases} 个，请分步查询。`;
  return [
    maxDepthRule({ n: maxDepth, ignoreIntrospection: true, flattenFragments: true, ...refusingWith(tooDeep) }),
    maxAliasesRule({ n: maxAliases, ...refusingWith(tooWide) }),
  ];
}

/** An ordinary validation error in our words; by default the rules throw theirs, which a client sees as our fault. */
function refusingWith(message: string) {
  return {
    propagateOnRejection: false,
    onReject: [(context: ValidationContext | null) => context?.reportError(new GraphQLError(message))],
  };
}
