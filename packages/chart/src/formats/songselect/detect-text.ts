import { detectChordsOverWords } from '../chords-over-words/detect.ts'
import { ccliOf } from './footer.ts'

/** How sure a text is SongSelect's: words alone, with the song number in a footer of several lines. */
export function detectSongSelectText(text: string): number {
  const end = text.slice(-3000)
  if (!/ccli/i.test(end) || /[{}]|\[[^\]\n]{1,12}\]/.test(text.slice(0, 20_000))) return 0
  const lines = end.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '')
  const at = lines.findLastIndex((line) => ccliOf(line) !== null)
  if (at < 0 || lines.length - at > 12) return 0
  const hasRights = lines
    .slice(at - 2)
    .some((line) => /©|\(c\)|copyright|public domain|licen[sc]|lizenz/i.test(line))
  return hasRights && detectChordsOverWords(text) < 0.5 ? 0.85 : 0
}
