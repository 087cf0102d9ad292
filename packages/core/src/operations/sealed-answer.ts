import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const algorithm = 'aes-256-gcm'
const nonceLength = 12
const tagLength = 16

/**
 * Encrypts an answer with the key of its call. An answer can hold what is stored nowhere
 * in the clear, as a new token; so it can be read by the client that has the key, and by
 * nobody who has the database.
 */
export function sealAnswer(answer: unknown, key: string, userId: string): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv(algorithm, secretOf(key, userId), nonce)
  // A procedure may answer nothing at all, which JSON has no word for.
  const text = JSON.stringify({ answer })
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return new Uint8Array(Buffer.concat([nonce, cipher.getAuthTag(), sealed]))
}

/** The answer as it was given. */
export function openAnswer(sealed: Uint8Array, key: string, userId: string): unknown {
  const bytes = Buffer.from(sealed)
  const nonce = bytes.subarray(0, nonceLength)
  const decipher = createDecipheriv(algorithm, secretOf(key, userId), nonce)
  decipher.setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength))
  const text = Buffer.concat([
    decipher.update(bytes.subarray(nonceLength + tagLength)),
    decipher.final(),
  ])
  return (JSON.parse(text.toString('utf8')) as { answer?: unknown }).answer
}

function secretOf(key: string, userId: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', key, userId, 'precentor answered call', 32))
}
