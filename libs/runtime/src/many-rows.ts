import type { EntityManager, EntitySchema, ObjectLiteral } from 'typeorm';

/**
 * Inserts rows of an entity with one statement, however many: the values travel as one JSON text. What a service takes
 * in by the hundred goes this way, because sending a statement costs more than its work. A column is written when a row has a value for it.
 */
export async function insertRows<Row extends ObjectLiteral>(tx: EntityManager, entity: EntitySchema<Row>, rows: readonly Row[]): Promise<void> {
  await writeRows(tx, entity, rows, () => '');
}

/** The same; a row whose primary key is known gets the new values. No key twice in one call. */
export async function upsertRows<Row extends ObjectLiteral>(tx: EntityManager, entity: EntitySchema<Row>, rows: readonly Row[]): Promise<void> {
  await writeRows(tx, entity, rows, (names, key) => `on conflict (${key.join(', ')}) do update set ${names.map((name) => `${name} = excluded.${name}`).join(', ')}`);
}

type OnConflict = (names: readonly string[], key: readonly string[]) => string;

async function writeRows<Row extends ObjectLiteral>(tx: EntityManager, entity: EntitySchema<Row>, rows: readonly Row[], onConflict: OnConflict): Promise<void> {
  if (rows.length === 0) return;
  const { tableName, columns, primaryColumns } = tx.connection.getMetadata(entity);
  const written = columns.filter((column) => rows.some((row) => column.getEntityValue(row) !== undefined));
  const names = written.map((column) => `"${column.databaseName}"`);
  const key = primaryColumns.map((column) => `"${column.databaseName}"`);
  const values = rows.map((row) => Object.fromEntries(written.map((column) => [column.databaseName, inJson(column.getEntityValue(row, true))])));
  await tx.query(
    `insert into ${tableName} (${names.join(', ')}) select ${names.join(', ')} from json_populate_recordset(null::${tableName}, $1::json) ${onConflict(names, key)}`,
    [JSON.stringify(values)],
  );
}

const inJson = (value: unknown): unknown => (Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value);
