import { reservedSlugs } from '@precentor/schemas'

const longest = 40

/**
 * Makes a church's address from its name: lower-case letters, digits and hyphens,
 * never one that is taken or that the app needs itself.
 */
export function makeSlug(name: string, taken: readonly string[]): string {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, longest - 4)
    .replaceAll(/^-+|-+$/g, '')
  const base = plain.length >= 2 ? plain : 'church'
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? base : `${base}-${number}`
    if (!taken.includes(slug) && !reservedSlugs.has(slug)) return slug
  }
}
