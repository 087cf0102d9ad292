import type { Author, AuthorRole, Metadata } from '../../model/metadata.ts'
import { sectionNames } from '../../model/section-type.ts'
import type { Line } from '../../model/line.ts'
import type { Section, Song } from '../../model/song.ts'
import { soundingSong } from '../../song/sounding-song.ts'
import { writeInNotation } from '../../song/song-notation.ts'
import type { WriteOptions, Written } from '../format.ts'
import { readOnSong } from './read.ts'

/** Writes OnSong: a header of tags, headings with a colon, chords in brackets that are what sounds. */
export function writeOnSong(song: Song, options: WriteOptions = {}): Written {
  const written = writeInNotation(soundingSong(song), options.notation)
  const source = written.source?.format === 'onsong' ? written.source.text : null
  if (source !== null && isUnchanged(written, source)) return { text: source, losses: [] }
  const names = new Map(written.sections.map((section) => [section.id, nameOf(section)]))
  const blocks = [
    headerText(written, names),
    linesText(written.head),
    ...written.sections.map((section) => sectionText(section, names.get(section.id) ?? '')),
    linesText(written.tail),
  ]
  return {
    text: blocks.filter((block) => block !== '').join('\n\n') + '\n',
    losses: lossesOf(song),
  }
}

function isUnchanged(song: Song, source: string): boolean {
  const { song: told } = readOnSong(source, { notation: song.notation })
  return JSON.stringify({ ...told, source: null }) === JSON.stringify({ ...song, source: null })
}

function headerText(song: Song, names: ReadonlyMap<string, string>): string {
  const { metadata } = song
  const { themes, scriptures, songbooks, duration, capo } = metadata
  const tags: readonly (readonly [string, string | number | null])[] = [
    ['Title', metadata.title ?? 'Untitled'],
    ...metadata.subtitles.map((each) => ['Subtitle', each] as const),
    ['Sort Title', metadata.sortTitle],
    ...roles.map(([role, tag]) => [tag, personsOf(metadata.authors, role)] as const),
    ['Key', metadata.key],
    ['Capo', capo === 0 ? null : capo],
    ['Tempo', metadata.tempo],
    ['Time', metadata.time],
    ['Duration', duration === null ? null : clock(duration)],
    ['CCLI', metadata.ccli],
    ['Copyright', metadata.copyright],
    ['Year', metadata.year],
    ['Album', metadata.album],
    ['Topic', themes.join('; ')],
    ['Scripture', scriptures.join('; ')],
    [
      'Book',
      songbooks.map(({ name, number }) => [name, number].filter(Boolean).join(' ')).join('; '),
    ],
    ...otherTags(metadata),
    ['Flow', flowText(song, names)],
  ]
  return tags
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => `${name}: ${oneLine(String(value))}`)
    .join('\n')
}

const roles: readonly (readonly [AuthorRole, string])[] = [
  ['artist', 'Artist'],
  ['author', 'Author'],
  ['words', 'Lyricist'],
  ['music', 'Composer'],
  ['translation', 'Translator'],
  ['arrangement', 'Arranger'],
]

function personsOf(authors: readonly Author[], role: AuthorRole): string {
  const names = authors.filter((author) => author.role === role).map(({ name }) => name)
  // A closing sign keeps the comma of a single name from parting it.
  return names.length === 1 && names[0]?.includes(',') ? `${names[0]};` : names.join('; ')
}

function otherTags({ other }: Metadata): (readonly [string, string])[] {
  return other
    .filter(({ name }) => isTagName(name))
    .map(({ name, value }) => [name.charAt(0).toUpperCase() + name.slice(1), value] as const)
}

function isTagName(name: string): boolean {
  return /^\p{L}[\p{L} _-]{0,28}$/u.test(name)
}

/** Needed where sections are sung otherwise than one after the other. */
function flowText(song: Song, names: ReadonlyMap<string, string>): string {
  const sung = song.sequence.flatMap(({ section, times }) =>
    Array.from({ length: times }, () => section),
  )
  const isPlain = sung.join() === song.sections.map(({ id }) => id).join()
  if (isPlain && !song.sequenceStated) return ''
  return sung.map((id) => (names.get(id) ?? '').replaceAll(',', ' ')).join(', ')
}

function nameOf({ type, label, number }: Section): string {
  const name = `${sectionNames[type]} ${number ?? ''}`.trim()
  return oneLine((label ?? name).replace(/[:[\]{}]/g, ' ')).slice(0, 40)
}

function sectionText(section: Section, name: string): string {
  const lines = linesText(section.lines)
  const body = section.type === 'tab' ? `{start_of_tab}\n${lines}\n{end_of_tab}` : lines
  const text = name === '' || section.type === 'tab' ? body : `${name}:\n${body}`
  return [linesText(section.lead), text].filter((part) => part.trim() !== '').join('\n')
}

function linesText(lines: readonly Line[]): string {
  return lines.flatMap(lineText).join('\n').replace(/\n+$/, '')
}

function lineText(line: Line): string[] {
  switch (line.kind) {
    case 'lyric':
      return [
        line.segments
          .map(({ chord, annotation, text }) => {
            const above = chord?.text ?? annotation
            return (
              (above === null ? '' : `[${above}]`) + text.replaceAll('[', '(').replaceAll(']', ')')
            )
          })
          .join(''),
      ]
    case 'comment':
    case 'credit':
      return [`{comment: ${oneLine(line.text)}}`]
    case 'key':
      return [`{comment: ${line.directive === 'key' ? 'Key' : 'Transpose'} ${oneLine(line.value)}}`]
    case 'verbatim':
      return [line.text]
    case 'blank':
      return ['']
    case 'directive':
    case 'heading':
    case 'recall':
    case 'remark':
      return []
    default:
      return line satisfies never
  }
}

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ').trim()
}

function lossesOf(song: Song): string[] {
  const lines = song.sections.flatMap((section) => section.lines)
  const losses: readonly (readonly [boolean, string])[] = [
    [song.metadata.language !== null, 'OnSong has no place for the language.'],
    [
      song.metadata.other.some(({ name }) => !isTagName(name)),
      'Fields whose names are no words were left out.',
    ],
    [song.definitions.length > 0, 'OnSong has no place for chord diagrams.'],
    [
      lines.some(({ kind }) => kind === 'key'),
      'OnSong has no change of key within a song; it was written as a comment.',
    ],
  ]
  return losses.filter(([isLost]) => isLost).map(([, sentence]) => sentence)
}
