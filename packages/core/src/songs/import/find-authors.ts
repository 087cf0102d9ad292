import type { Metadata } from '@precentor/chart'
import type { AuthorRole } from '@precentor/schemas'
import { cut } from './cut.ts'
import type { FoundDetails } from './found-song.ts'

type Found = Pick<FoundDetails, 'authors' | 'otherTitles'>

const mostAuthors = 20
const traditional = /^(trad\.?|traditional\b.*)$/i

/**
 * Who made the song. Somebody whose part is not said wrote words and music. A
 * performer counts only where nobody else is named, and so does a subtitle that is
 * no title but says `Traditional`.
 */
export function findAuthors(metadata: Metadata): Found {
  const makers = metadata.authors.filter(({ role }) => role !== 'artist')
  const performers = metadata.authors.filter(({ role }) => role === 'artist')
  const names = new Set(metadata.authors.map(({ name }) => cut(name, 120)))
  const isTitle = (subtitle: string) =>
    !traditional.test(subtitle) && !names.has(cut(subtitle, 120))
  const sayings = metadata.subtitles.filter((subtitle) => traditional.test(subtitle.trim()))
  const best = makers.length > 0 ? makers : performers
  const authors =
    best.length > 0 ? best : sayings.map((name) => ({ name, role: 'author' as const }))
  return {
    otherTitles: metadata.subtitles.filter(isTitle),
    authors: unique(
      authors.flatMap(({ name, role }) => rolesOf(role).map((as) => ({ name, role: as }))),
    ),
  }
}

function rolesOf(role: Metadata['authors'][number]['role']): AuthorRole[] {
  return role === 'author' || role === 'artist' ? ['words', 'music'] : [role]
}

function unique(authors: { name: string; role: AuthorRole }[]): Found['authors'] {
  const seen = new Map<string, { name: string; role: AuthorRole }>()
  for (const { name, role } of authors) {
    const shown = cut(name, 120)
    if (shown !== '') seen.set(`${role} ${shown}`, { name: shown, role })
  }
  return [...seen.values()].slice(0, mostAuthors)
}
