import type { LyricLine } from '../../model/line.ts'
import type { AuthorRole, Metadata } from '../../model/metadata.ts'
import { withoutMarkup } from '../../model/markup.ts'
import { sectionNames } from '../../model/section-type.ts'
import type { Section, Song } from '../../model/song.ts'
import { soundingSong } from '../../song/sounding-song.ts'
import { writeInNotation } from '../../song/song-notation.ts'
import type { WriteOptions, Written } from '../format.ts'

/** Writes a FreeShow show: a slide for each section, a layout in the order of the song. */
export function writeFreeShow(song: Song, options: WriteOptions = {}): Written {
  const written = writeInNotation(soundingSong(song), options.notation)
  const modified = (options.modified ?? new Date(0)).getTime()
  const stored = written.sections.filter(({ sameAs }) => sameAs === null)
  const first = new Map(written.sections.map(({ id, sameAs }) => [id, sameAs ?? id]))
  const show = {
    name: written.metadata.title ?? 'Untitled',
    category: 'song',
    settings: { activeLayout: 'default', template: null },
    timestamps: { created: modified, modified, used: null },
    meta: metaOf(written.metadata),
    slides: Object.fromEntries(stored.map((section) => [section.id, slideOf(section)])),
    layouts: {
      default: {
        name: 'Default',
        notes: '',
        slides: written.sequence.flatMap(({ section, times }) =>
          Array.from({ length: times }, () => ({ id: first.get(section) ?? section })),
        ),
      },
    },
    media: {},
  }
  return { text: JSON.stringify([idOf(written), show], null, 2) + '\n', losses: lossesOf(song) }
}

/** The same song has the same id each time it is written. */
function idOf(song: Song): string {
  let hash = 0
  const text = (song.metadata.title ?? '') + (song.metadata.ccli ?? '')
  for (const character of text) hash = (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) >>> 0
  return `precentor${hash.toString(16)}`
}

function metaOf(metadata: Metadata): Record<string, string> {
  const { title, copyright, ccli, year, key, tempo, other } = metadata
  const facts: readonly (readonly [string, string | number | null])[] = [
    ['title', title],
    ['artist', personsOf(metadata, ['artist'])],
    ['author', personsOf(metadata, ['author', 'words', 'translation', 'arrangement'])],
    ['composer', personsOf(metadata, ['music'])],
    ['copyright', copyright],
    ['CCLI', ccli],
    ['year', year],
    ['key', key],
    ['tempo', tempo],
    ...other.filter(({ name }) => own.has(name)).map(({ name, value }) => [name, value] as const),
  ]
  return Object.fromEntries(
    facts
      .filter(([, value]) => value !== null && value !== '')
      .map(([name, value]) => [name, String(value)]),
  )
}

const own: ReadonlySet<string> = new Set(['publisher', 'number', 'notes'])

function personsOf({ authors }: Metadata, roles: readonly AuthorRole[]): string {
  const names = authors.filter(({ role }) => roles.includes(role)).map(({ name }) => name)
  // A closing sign keeps the comma of a single name from parting it.
  return names.length === 1 && names[0]?.includes(',') ? `${names[0]};` : names.join('; ')
}

function slideOf(section: Section): Record<string, unknown> {
  const lines = section.lines.filter((line) => line.kind === 'lyric')
  return {
    group: section.label ?? `${sectionNames[section.type]} ${section.number ?? ''}`.trim(),
    color: null,
    settings: {},
    notes: section.lines.flatMap((line) => (line.kind === 'comment' ? [line.text] : [])).join('\n'),
    items: [{ lines: lines.map(lineOf) }],
  }
}

function lineOf(line: LyricLine): Record<string, unknown> {
  const chords: { id: string; pos: number; key: string }[] = []
  let text = ''
  for (const segment of line.segments) {
    if (segment.chord !== null)
      chords.push({ id: `c${chords.length}`, pos: text.length, key: segment.chord.text })
    text += withoutMarkup(segment.text)
  }
  return { align: '', text: [{ value: text, style: '' }], chords }
}

function lossesOf(song: Song): string[] {
  const { metadata } = song
  const lines = song.sections.flatMap((section) => section.lines)
  const losses: readonly (readonly [boolean, string])[] = [
    [metadata.capo > 0, 'FreeShow has no place for a capo; its chords are what sounds.'],
    [
      metadata.authors.some(({ role }) => ['words', 'translation', 'arrangement'].includes(role)),
      'FreeShow knows authors, composers and artists only.',
    ],
    [
      metadata.themes.length + metadata.scriptures.length + metadata.songbooks.length > 0,
      'FreeShow has no place for themes, scripture references and songbooks.',
    ],
    [metadata.subtitles.length > 0, 'FreeShow has no place for subtitles.'],
    [metadata.time !== null, 'FreeShow has no place for the time signature.'],
    [
      metadata.other.some(({ name }) => !own.has(name)),
      'FreeShow has no place for fields of one’s own.',
    ],
    [
      lines.some(({ kind }) => kind === 'comment'),
      'Remarks were put into the notes of the slides.',
    ],
    [lines.some(({ kind }) => kind === 'verbatim'), 'FreeShow has no tabs and grids.'],
    [lines.some(({ kind }) => kind === 'key'), 'FreeShow has no change of key within a song.'],
    [song.definitions.length > 0, 'FreeShow has no place for chord diagrams.'],
  ]
  return losses.filter(([isLost]) => isLost).map(([, sentence]) => sentence)
}
