import { GraphQLError } from 'graphql';
import { decodeCursor, encodeCursor, type CursorKey } from './cursor';

export interface PageRequest {
  readonly first: number;
  readonly after?: string | null | undefined;
}

export interface Page {
  /** Rows to fetch: one more than asked for, to know whether there is a next page. */
  readonly take: number;
  readonly after: CursorKey | undefined;
}

export interface Connection<Node> {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

const mostAtOnce = 100;

/** Checks `first` (1 to 100) and `after`; throws BAD_USER_INPUT naming the argument and the remedy. */
export function pageOf({ first, after }: PageRequest): Page {
  if (first < 1 || first > mostAtOnce) {
    throw badArgument(`first: 1 to ${mostAtOnce}, not ${first} / first 须为 1 到 ${mostAtOnce}`);
  }
  if (after === undefined || after === null) return { take: first + 1, after: undefined };
  const key = decodeCursor(after);
  if (key === undefined) throw badArgument('after: pass an endCursor of this connection / after 须为本连接返回的 endCursor');
  return { take: first + 1, after: key };
}

/** Relay connection over rows fetched with `pageOf(…).take`; `keyOf` is the key the rows are sorted by. */
export function connection<Row, Node = Row>(
  rows: readonly Row[],
  page: Page,
  keyOf: (row: Row) => CursorKey,
  toNode: (row: Row) => Node,
): Connection<Node> {
  const shown = rows.slice(0, page.take - 1);
  const edges = shown.map((row) => ({ cursor: encodeCursor(keyOf(row)), node: toNode(row) }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > shown.length,
      hasPreviousPage: page.after !== undefined,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

function badArgument(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}
