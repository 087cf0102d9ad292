import { createHash } from 'node:crypto'
import type { Line, Section, Song } from '@precentor/chart'

/**
 * SHA-256, in hexadecimal, of what a song says: title, authors and rights, key, the
 * sections with words, chords and remarks. How it was typed (blanks, line ends, the
 * order of the directives, the file's format) makes no difference.
 */
export function fingerprintOf(song: Song): string {
  const { metadata } = song
  const said = [
    'song/1',
    metadata.title,
    metadata.authors.map(({ name, role }) => `${role}:${name}`).toSorted(),
    metadata.subtitles,
    metadata.copyright,
    metadata.ccli,
    metadata.key,
    metadata.capo,
    metadata.tempo,
    metadata.time,
    metadata.themes.toSorted(),
    song.pitch,
    sayLines(song.head),
    song.sections.map(saySection),
    sayLines(song.tail),
    song.sequence.map(({ section, times }) => `${section} ${times}`),
  ]
  return createHash('sha256').update(JSON.stringify(said, plain)).digest('hex')
}

function saySection(section: Section): unknown {
  const { type, number, label, selector, lead, lines } = section
  return [type, number, label, selector, sayLines(lead), sayLines(lines)]
}

function sayLines(lines: readonly Line[]): unknown[] {
  return lines.map(sayLine).filter((said) => said !== null)
}

function sayLine(line: Line): unknown {
  switch (line.kind) {
    case 'lyric':
      return line.segments.map(({ chord, annotation, text }) => [chord?.text, annotation, text])
    case 'comment':
      return ['comment', line.text, line.selector]
    case 'verbatim':
      return ['verbatim', line.text]
    case 'recall':
      return ['recall', line.section, line.label, line.key, line.shift]
    case 'key':
      return line.directive === 'transpose' ? ['transpose', line.value] : null
    case 'credit':
      return ['credit', line.text]
    default:
      return null
  }
}

/** For JSON: blanks and the ways to compose a letter are no difference. */
function plain(_name: string, value: unknown): unknown {
  return typeof value === 'string' ? value.normalize('NFC').replaceAll(/\s+/g, ' ').trim() : value
}
