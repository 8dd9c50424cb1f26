import {
  isAbstractType, Kind, parse, print, TypeInfo, visit, visitWithTypeInfo,
  type ASTNode, type DocumentNode, type FieldNode, type FragmentDefinitionNode, type GraphQLResolveInfo, type GraphQLSchema, type SelectionNode,
} from 'graphql';
import type { LiveKind } from './live-kinds';

type Fragments = GraphQLResolveInfo['fragments'];

/**
 * The query behind a subscription: what the client selects of the thing, asked of the list of such things. An edge of the list
 * stands for a message, and the field `workOrder` of the message becomes the edge's `node` under the client's own name.
 */
export function entityQuery(kind: LiveKind, { operation, fragments, fieldNodes, schema }: Pick<GraphQLResolveInfo, 'operation' | 'fragments' | 'fieldNodes' | 'schema'>): DocumentNode {
  const selected = onEdge(kind.entity, fieldNodes.flatMap(({ selectionSet }) => selectionSet?.selections ?? []), fragments);
  const needed = fragmentsBelow(selected, fragments);
  const used = variablesIn([...selected, ...needed]);
  const declared = (operation.variableDefinitions ?? []).filter(({ variable }) => used.has(variable.name.value)).map(print);
  const ours = [`$live: ${kind.variableType}`, ...(kind.tellsOfOthers ? [`$liveSeen: ${kind.variableType}`] : [])];
  const seen = kind.tellsOfOthers ? `seen: ${kind.list('$liveSeen')} { edges { liveNode: node { id } } }` : '';
  const text = `query Live(${[...ours, ...declared].join(', ')}) {
    live: ${kind.list('$live')} { edges { liveNode: node { id } ${selected.map(print).join(' ')} } } ${seen}
  } ${needed.map(print).join(' ')}`;
  return namingTypes(parse(text, { noLocation: true }), schema);
}

/** Names of the client's variables that the query needs. */
export function clientVariables(query: DocumentNode): readonly string[] {
  const declared = query.definitions.flatMap((definition) => (definition.kind === Kind.OPERATION_DEFINITION ? (definition.variableDefinitions ?? []) : []));
  return declared.map(({ variable }) => variable.name.value).filter((name) => name !== 'live' && name !== 'liveSeen');
}

/** Fragments on the message are written out, since an edge is of another type; those below the thing stay as they are. */
function onEdge(entity: string, selections: readonly SelectionNode[], fragments: Fragments): SelectionNode[] {
  return selections.flatMap((selection): SelectionNode[] => {
    if (selection.kind === Kind.FIELD) return selection.name.value === entity ? [asNode(selection)] : [];
    const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : fragments[selection.name.value]?.selectionSet;
    const kept = onEdge(entity, inner?.selections ?? [], fragments);
    if (kept.length === 0) return [];
    return [{ kind: Kind.INLINE_FRAGMENT, directives: selection.directives ?? [], selectionSet: { kind: Kind.SELECTION_SET, selections: kept } }];
  });
}

const asNode = (field: FieldNode): FieldNode => ({ ...field, alias: field.alias ?? field.name, name: { kind: Kind.NAME, value: 'node' } });

function fragmentsBelow(nodes: readonly ASTNode[], fragments: Fragments, found = new Set<FragmentDefinitionNode>()): readonly FragmentDefinitionNode[] {
  for (const node of nodes) {
    visit(node, {
      FragmentSpread({ name }) {
        const fragment = fragments[name.value];
        if (fragment === undefined || found.has(fragment)) return;
        found.add(fragment);
        fragmentsBelow([fragment], fragments, found);
      },
    });
  }
  return [...found];
}

function variablesIn(nodes: readonly ASTNode[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const node of nodes) visit(node, { Variable: ({ name }) => void names.add(name.value) });
  return names;
}

/** Of an interface or union the answer must say which type it is. */
function namingTypes(query: DocumentNode, schema: GraphQLSchema): DocumentNode {
  const types = new TypeInfo(schema);
  const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };
  return visit(query, visitWithTypeInfo(types, {
    SelectionSet: (set) => (isAbstractType(types.getParentType()) ? { ...set, selections: [typename, ...set.selections] } : undefined),
  }));
}
