import { createHash, randomBytes } from 'node:crypto'

/** A new secret of 256 bits as text for a link or a token, with the hash that is stored. */
export function makeSecret(prefix = ''): { secret: string; hash: Uint8Array<ArrayBuffer> } {
  const secret = prefix + randomBytes(32).toString('base64url')
  return { secret, hash: hashSecret(secret) }
}

/** SHA-256: enough for secrets that are random themselves. */
export function hashSecret(secret: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(secret).digest())
}
