/**
 * Replaces the chords of one line of a ChordPro grid: `|| Am . . . | G . . . | x2`. What stands
 * before the first bar and after the last one is margin text and stays. Columns are kept where
 * blanks allow it.
 */
export function replaceGridChords(line: string, change: (chord: string) => string): string {
  const first = line.indexOf('|')
  const last = line.lastIndexOf('|')
  if (first < 0) return line
  const end = last === first ? line.length : last
  const inside = line.slice(first, end).replace(cell, (_whole, written: string, blanks: string) => {
    const chord = change(written)
    const room = blanks.length + written.length - chord.length
    return chord + ' '.repeat(blanks === '' ? 0 : Math.max(1, room))
  })
  return line.slice(0, first) + inside + line.slice(end)
}

/** One chord, or several joined by `~`, with the blanks behind it. */
const cell = /([^\s|:.%~]+)([^\S\n]*)/g
