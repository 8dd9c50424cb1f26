import { randomBytes } from 'node:crypto';

/**
 * A new id for a Kafka cluster: 16 bytes as 22 characters of base64url. The highest bit is cleared, so that the id
 * never begins with "-": the storage tool would take one in 64 ids for an option and the first start would fail.
 */
export function newClusterId(bytes = randomBytes(16)) {
  const id = Buffer.from(bytes);
  id[0] &= 0x7f;
  return id.toString('base64url');
}
