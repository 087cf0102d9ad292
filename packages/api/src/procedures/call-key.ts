import { DomainError } from '@precentor/core'

const shortest = 16
const longest = 128

/**
 * The key of one call out of the header `Idempotency-Key`: it is the only call's, or, of
 * a batch, the one at its place between commas; where a batch has one key for all, each
 * call gets its own from it. Null without one. Throws `key.invalid`.
 */
export function callKey(header: string | null, place: number): string | null {
  if (header === null || header.trim() === '') return null
  const keys = header.split(',').map((key) => key.trim())
  const [only = ''] = keys
  const key = keys.length > 1 ? (keys[place] ?? '') : only
  // A query among the mutations of a batch needs none.
  if (key === '') return null
  if (key.length < shortest || key.length > longest || !/^[\x21-\x7e]+$/.test(key)) {
    throw new DomainError(
      'invalid',
      'key.invalid',
      `An Idempotency-Key has ${shortest} to ${longest} letters, digits and signs. A UUID is a good one.`,
    )
  }
  return keys.length > 1 || place === 0 ? key : `${key}:${place}`
}
