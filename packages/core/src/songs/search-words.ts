import type { SongFilter } from '@precentor/db'

type SongQuery = NonNullable<SongFilter['query']>

const mostWords = 10
/** Nobody types a longer one by hand, and comparing it with others takes its length squared. */
const longestWord = 40

/** The words of what was typed; null when nothing was. Signs alone are a word that no song has. */
export function searchedWords(query: string): SongQuery | null {
  if (query === '') return null
  const typed = query.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const words = typed.slice(0, mostWords).map((word) => word.slice(0, longestWord).toWellFormed())
  return { phrase: words.join(' '), words }
}
