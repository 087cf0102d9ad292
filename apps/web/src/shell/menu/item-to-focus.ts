/**
 * The place of the menu item that a key leads to from the one at `at`, or null for other keys:
 * arrows go round, Home and End to the ends, a letter to the next item that begins with it.
 */
export function itemToFocus(names: readonly string[], at: number, key: string): number | null {
  const last = names.length - 1
  if (last < 0) return null
  if (key === 'ArrowDown') return at === last ? 0 : at + 1
  if (key === 'ArrowUp') return at <= 0 ? last : at - 1
  if (key === 'Home') return 0
  if (key === 'End') return last
  // The items are no stops of the Tab key, as in every menu.
  if (key === 'Tab') return Math.max(at, 0)
  if (key.length !== 1 || key === ' ') return null
  const begins = (name: string): boolean => name.toLowerCase().startsWith(key.toLowerCase())
  const after = names.findIndex((name, place) => place > at && begins(name))
  const found = after === -1 ? names.findIndex(begins) : after
  return found === -1 ? null : found
}
