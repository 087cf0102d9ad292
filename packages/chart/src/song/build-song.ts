import type { ChordDefinition } from '../model/chord-definition.ts'
import type { Line, Pitch } from '../model/line.ts'
import { noMetadata, type Metadata } from '../model/metadata.ts'
import type { SectionType } from '../model/section-type.ts'
import type { Section, SequenceEntry, Song, SongSource } from '../model/song.ts'
import type { Notation } from '../music/notation.ts'
import { nameSections } from './name-sections.ts'
import { naturalSequence } from './sequence.ts'

/** What a reader of a format found; everything it did not find is left out. */
export type SongDraft = {
  readonly metadata?: Partial<Metadata>
  readonly sections: readonly SectionDraft[]
  readonly head?: readonly Line[]
  readonly tail?: readonly Line[]
  /** The order the file states, as places in `sections`; left out where it states none. */
  readonly sequence?: readonly number[]
  /** Whether the file's chords are shapes below its capo or what sounds. */
  readonly pitch?: Song['pitch']
  readonly notation?: Notation
  readonly definitions?: readonly ChordDefinition[]
  readonly source?: SongSource
}

export type SectionDraft = {
  readonly type: SectionType
  readonly lines: readonly Line[]
  readonly label?: string | null
  readonly number?: number | null
  readonly lead?: readonly Line[]
  readonly open?: Line | null
  readonly pitch?: Pitch
}

/** Makes a song of a draft: ids and numbers for the sections, and the order they are sung in. */
export function buildSong(draft: SongDraft): Song {
  const metadata = { ...noMetadata, ...draft.metadata }
  const names = nameSections(
    draft.sections.map(({ type, lines, label = null, number = null }) => ({
      type,
      lines,
      label,
      number,
    })),
  )
  const pitch: Pitch = { key: metadata.key, shift: 0 }
  const sections = draft.sections.map((section, index): Section => ({
    id: names[index]?.id ?? '',
    number: names[index]?.number ?? null,
    type: section.type,
    label: section.label ?? null,
    environment: null,
    selector: null,
    sameAs: names[index]?.sameAs ?? null,
    lead: section.lead ?? [],
    open: section.open ?? null,
    lines: section.lines,
    close: null,
    pitch: section.pitch ?? pitch,
  }))
  const body = { head: draft.head ?? [], sections, tail: draft.tail ?? [] }
  const stated = draft.sequence === undefined ? null : sequenceOf(draft.sequence, sections)
  return {
    metadata,
    pitch: draft.pitch ?? 'sounding',
    notation: draft.notation ?? 'english',
    ...body,
    sequence: stated ?? naturalSequence(body),
    sequenceStated: stated !== null,
    definitions: draft.definitions ?? [],
    source: draft.source ?? null,
  }
}

function sequenceOf(places: readonly number[], sections: readonly Section[]): SequenceEntry[] {
  const sequence: { section: string; times: number }[] = []
  for (const place of places) {
    const id = sections[place]?.id
    const last = sequence.at(-1)
    if (id === undefined) continue
    if (last?.section === id) last.times += 1
    else sequence.push({ section: id, times: 1 })
  }
  return sequence
}
