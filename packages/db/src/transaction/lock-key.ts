import { createHash } from 'node:crypto'

/** The first 8 bytes of SHA-256 of a name, as the signed number that PostgreSQL locks. */
export function lockKey(name: string): bigint {
  return createHash('sha256').update(name).digest().readBigInt64BE(0)
}
