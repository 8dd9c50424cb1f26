// A field that another service answers, or that points at another service's entity, must be nullable:
// that service's outage must not null the parent. Composition does not check this.
import { entitiesOf } from './subgraphs.mjs';

/** Which service owns an entity; docs/graph.md says the same, a test compares them. */
export const ownerOf = {
  ServiceRequest: 'intake', Customer: 'intake', Contact: 'intake', Contract: 'intake', Device: 'intake', Feedback: 'intake',
  WorkOrder: 'dispatch', Engineer: 'dispatch', Skill: 'dispatch', Delivery: 'dispatch',
  Article: 'knowledge', KnownFault: 'knowledge',
};

function namedType(type) {
  return type.kind === 'NamedType' ? type.name.value : namedType(type.type);
}

/** @returns {string[]} the offending fields as `service: Type.field` */
export function nonNullableEdges(subgraphs) {
  const problems = [];
  for (const subgraph of subgraphs) {
    const entities = entitiesOf(subgraph);
    for (const definition of subgraph.document.definitions) {
      if (!/^ObjectType(Definition|Extension)$/.test(definition.kind)) continue;
      const type = definition.name.value;
      if (entities.has(type) && !ownerOf[type]) problems.push(`${subgraph.name}: entity ${type} has no owner in tools/graph/nullable-edges.mjs`);
      for (const field of definition.fields ?? []) {
        if (field.type.kind !== 'NonNullType' || field.name.value === 'id') continue;
        const contributed = ownerOf[type] !== undefined && ownerOf[type] !== subgraph.name;
        const target = ownerOf[namedType(field.type)];
        const pointsAway = target !== undefined && target !== subgraph.name;
        if (contributed || pointsAway) problems.push(`${subgraph.name}: ${type}.${field.name.value}`);
      }
    }
  }
  return problems;
}
