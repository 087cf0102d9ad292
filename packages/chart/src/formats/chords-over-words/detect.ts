import { readChordLine } from './chord-line.ts'
import { expandTabs } from './join-lines.ts'
import { sheetNotation } from './sheet-notation.ts'

const looked = 20_000

/** How sure a text has chords above its words: by lines of nothing but chords. */
export function detectChordsOverWords(text: string): number {
  const notation = sheetNotation(text)
  let single = 0
  for (const line of looseLines(text.slice(0, looked))) {
    const marks = readChordLine(expandTabs(line), notation)
    if (marks === null) continue
    const chords = marks.filter(({ mark }) => mark.kind === 'chord').length
    if (chords > 1) return 0.8
    single += 1
  }
  if (single > 0) return single > 1 || text.length < 400 ? 0.8 : 0.5
  return /^\s*\[[\p{L} -]{3,20}\d?\]\s*$/mu.test(text.slice(0, looked)) ? 0.3 : 0
}

/** Lines outside ChordPro's tabs and grids, which look like chords too. */
function* looseLines(text: string): Generator<string> {
  let isInBlock = false
  for (const line of text.split(/\r\n|\r|\n/)) {
    if (/^\s*\{(?:start_of_|so[tg]\b)/.test(line))
      isInBlock = /\{(?:start_of_(?:tab|grid|abc|ly|svg|textblock)|so[tg])/.test(line)
    else if (/^\s*\{(?:end_of_|eo[tg]\b)/.test(line)) isInBlock = false
    else if (!isInBlock) yield line
  }
}
