/**
 * Follows the keys that are pressed: `found` is the sequence that is complete now,
 * `begun` what may become one with the next key.
 */
export function nextSequence(
  before: string,
  key: string,
  known: readonly string[],
): { readonly found: string | null; readonly begun: string } {
  const longer = before === '' ? key : `${before} ${key}`
  for (const sequence of [longer, key]) {
    if (known.includes(sequence)) return { found: sequence, begun: '' }
    if (known.some((one) => one.startsWith(`${sequence} `))) return { found: null, begun: sequence }
  }
  return { found: null, begun: '' }
}
