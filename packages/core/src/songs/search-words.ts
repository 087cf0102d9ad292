const mostWords = 8
/** Shorter words say too little to be recognised when they are misspelt. */
const shortestLikened = 3

export type SearchedWords = {
  /** The words as they were typed, with nothing but blanks between them. */
  readonly phrase: string
  /** Those that are looked for in other spellings when nothing holds them all. */
  readonly words: readonly string[]
}

/** The words of what was typed; null when nothing was. Signs alone are words that no song has. */
export function searchedWords(query: string): SearchedWords | null {
  if (query === '') return null
  const typed = query.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const likened = typed.filter((word) => word.length >= shortestLikened)
  return { phrase: typed.join(' '), words: [...new Set(likened)].slice(0, mostWords) }
}
