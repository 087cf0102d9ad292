import { lineAndColumn, type Song, type Warning } from '@precentor/chart'

/** What the import itself assumed, beside the reader's warnings. */
export type Notes = Warning[]

/** A note at the place where the song states `directive`, else at its first line. */
export function noteAt(song: Song, directive: string, code: string, message: string): Warning {
  const { source } = song
  if (source === null) return { code, message, line: 1, column: 1 }
  const start = startOf(song, directive)
  const place = start < 0 ? { line: 1, column: 1 } : lineAndColumn(source.text, start)
  return { code, message, line: place.line + source.firstLine - 1, column: place.column }
}

function startOf(song: Song, directive: string): number {
  const lines = [...song.head, ...song.sections.flatMap(({ lead }) => lead)]
  const found = lines.find(
    (line) =>
      (line.kind === 'directive' && line.name === directive) ||
      (line.kind === 'key' && line.directive === directive),
  )
  return found?.start ?? -1
}
