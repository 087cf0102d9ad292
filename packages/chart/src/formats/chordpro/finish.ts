import type { Line } from '../../model/line.ts'
import type { ReadSong, Section, Song } from '../../model/song.ts'
import { lineAndColumn } from '../../model/span.ts'
import { nameSections } from '../../song/name-sections.ts'
import { naturalSequence } from '../../song/sequence.ts'
import { addMetadata, collect } from './metadata-fields.ts'
import { closeSection, warn, type OpenSection, type State } from './state.ts'

/** Turns what was collected into the song. */
export function finishSong(state: State): ReadSong {
  if (state.current?.ends === 'directive') warnUnclosed(state, state.current)
  closeSection(state, null)
  useConditional(state)
  const head = state.head ?? state.pending
  const names = nameSections(state.sections)
  const sections = state.sections.map((section, index) => finish(section, names[index], names))
  const body = {
    head: withRecalls(head, names),
    sections,
    tail: state.head === null ? [] : withRecalls(state.pending, names),
  }
  const song: Song = {
    metadata: state.metadata,
    pitch: 'shapes',
    notation: state.notation,
    ...body,
    sequence: naturalSequence(body),
    sequenceStated: false,
    definitions: state.definitions,
    source: { format: 'chordpro', text: state.text, firstLine: state.firstLine },
  }
  return { song, warnings: state.warnings }
}

/** At the line that began the section: the end of the file is no help to whoever mends it. */
function warnUnclosed(state: State, section: OpenSection): void {
  const start = section.open?.start ?? 0
  state.line = lineAndColumn(state.text, start).line - 1
  state.lineStart = start
  warn(state, 'section.unclosed', `“${section.environment ?? ''}” is never closed.`)
}

type Names = ReturnType<typeof nameSections>

function finish(open: OpenSection, name: Names[number] | undefined, names: Names): Section {
  return {
    id: name?.id ?? '',
    type: open.type,
    number: name?.number ?? null,
    label: open.label,
    environment: open.environment,
    selector: open.selector,
    sameAs: name?.sameAs ?? null,
    lead: withRecalls(open.lead, names),
    open: open.open,
    lines: withRecalls(open.lines, names),
    close: open.close,
    pitch: open.pitch,
  }
}

function withRecalls(lines: readonly Line[], names: Names): readonly Line[] {
  if (!lines.some((line) => line.kind === 'recall')) return lines
  return lines.map((line) => {
    if (line.kind !== 'recall' || line.section === null) return line
    return { ...line, section: names[Number(line.section)]?.id ?? null }
  })
}

/** Metadata under a selector counts where the song has no other: better one title than none. */
function useConditional(state: State): void {
  if (state.conditional.length === 0) return
  const others = collect()
  for (const { name, value } of state.conditional) addMetadata(others, name, value)
  const { metadata } = state
  metadata.title ??= others.title
  metadata.key ??= others.key
  metadata.copyright ??= others.copyright
  if (metadata.authors.length === 0) metadata.authors.push(...others.authors)
}
