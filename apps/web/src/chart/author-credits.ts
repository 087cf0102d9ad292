export type AuthorRole = 'words' | 'music' | 'translation' | 'arrangement'

export type Author = { readonly name: string; readonly role: AuthorRole }

/**
 * Authors grouped by what they did, one phrase each: `Words and music: Fanny Crosby`,
 * `Words: John Newton`. People with the same parts share a phrase.
 */
export function authorCredits(authors: readonly Author[]): string[] {
  const rolesOf = new Map<string, Set<AuthorRole>>()
  for (const { name, role } of authors) {
    rolesOf.set(name, (rolesOf.get(name) ?? new Set()).add(role))
  }
  const namesOf = new Map<string, string[]>()
  for (const [name, roles] of rolesOf) {
    const part = joined(roleOrder.filter((role) => roles.has(role)))
    namesOf.set(part, [...(namesOf.get(part) ?? []), name])
  }
  return [...namesOf].map(([part, names]) => `${capital(part)}: ${joined(names)}`)
}

/** Every name once, in the order given. */
export function authorNames(authors: readonly Author[]): string {
  return [...new Set(authors.map((author) => author.name))].join(', ')
}

const roleOrder: readonly AuthorRole[] = ['words', 'music', 'translation', 'arrangement']

function joined(items: readonly string[]): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
