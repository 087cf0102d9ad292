/**
 * Tells whether every text inside a value can be stored: PostgreSQL knows no NUL,
 * and half of a surrogate pair is no character.
 */
export function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0')
  if (typeof value !== 'object' || value === null) return true
  return Object.values(value).every(isStorable)
}
