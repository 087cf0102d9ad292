import { isTypingError } from './is-typing-error.ts'

/** From the first character to the one behind the last, in UTF-16 units. */
export type TextRange = readonly [start: number, end: number]

/** What was searched, and whether its words had to be taken for others. */
export type SearchedPhrase = { readonly phrase: string; readonly isGuessed: boolean }

export type Hits = {
  readonly ranges: readonly TextRange[]
  /** How well the searched words are found: a whole one counts 3, a begun one 2, a misspelt one 1. */
  readonly worth: number
}

/**
 * Where a text has the words of a phrase, whatever their accents and case; the last
 * word may be unfinished. Where the search has `isGuessed`, words that may have been
 * meant count too.
 */
export function findHits(text: string, { phrase, isGuessed }: SearchedPhrase): Hits {
  const wanted = fold(phrase)
    .split(' ')
    .filter((word) => word !== '')
  const ranges: TextRange[] = []
  const found = new Map<string, number>()
  for (const { 0: token, index } of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const { word, worth } = bestWord(fold(token), wanted, isGuessed)
    if (word === null) continue
    ranges.push([index, index + token.length])
    found.set(word, Math.max(worth, found.get(word) ?? 0))
  }
  const worth = [...found.values()].reduce((sum, each) => sum + each, 0)
  return { ranges, worth }
}

function bestWord(
  token: string,
  wanted: readonly string[],
  isGuessed: boolean,
): { readonly word: string | null; readonly worth: number } {
  const begun = wanted.at(-1)
  if (wanted.includes(token)) return { word: token, worth: 3 }
  if (begun !== undefined && token.startsWith(begun)) return { word: begun, worth: 2 }
  const meant = isGuessed ? wanted.find((word) => isTypingError(word, token)) : undefined
  return { word: meant ?? null, worth: meant === undefined ? 0 : 1 }
}

const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
}

/** As the search index folds text: lower case without accents. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[ßæœøłđ]/g, (letter) => letters[letter] ?? letter)
}
