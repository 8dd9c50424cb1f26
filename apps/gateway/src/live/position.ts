import { placeOf } from '@deskgraph/messaging';

/** How far somebody has read: the next offset of each partition. */
export type Position = ReadonlyMap<string, bigint>;

/** A position in these topics as text for a client to keep. */
export function cursorOf(position: Position, topics: readonly string[]): string {
  const parts = topics.map((topic) => {
    const offsets: string[] = [];
    for (let partition = 0; position.has(placeOf(topic, partition)); partition += 1) offsets.push(String(position.get(placeOf(topic, partition))));
    return `${topic}:${offsets.join(',')}`;
  });
  return Buffer.from(parts.join(';')).toString('base64url');
}

/** Undefined when the text is no cursor. */
export function positionOf(cursor: string): Position | undefined {
  const text = Buffer.from(cursor, 'base64url').toString();
  if (!/^[\w.-]+:(\d{1,19}(,\d{1,19})*)?(;[\w.-]+:(\d{1,19}(,\d{1,19})*)?)*$/.test(text)) return undefined;
  const position = new Map<string, bigint>();
  for (const part of text.split(';')) {
    const [topic = '', offsets = ''] = part.split(':');
    for (const [partition, offset] of offsets.split(',').entries()) if (offset !== '') position.set(placeOf(topic, partition), BigInt(offset));
  }
  return position;
}
