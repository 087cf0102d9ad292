import type { Song } from '../../model/song.ts'
import { soundingSong } from '../../song/sounding-song.ts'
import { writeInNotation } from '../../song/song-notation.ts'
import type { WriteOptions, Written } from '../format.ts'
import { escapeXml } from '../xml/entities.ts'
import { parseXml } from '../xml/parse-xml.ts'
import { chordParts } from './chord-text.ts'
import { lossesOf } from './losses.ts'
import { readOpenLyrics } from './read.ts'
import { verseNames } from './verse-names.ts'
import { linesText, type ChordWriter } from './write-lines.ts'
import { isLanguage, propertiesText } from './write-properties.ts'

/**
 * Writes OpenLyrics: version 0.8, which every program reads, or 0.9 for a song that came from such
 * a file. An unchanged song gives its own file.
 */
export function writeOpenLyrics(song: Song, options: WriteOptions = {}): Written {
  // Chord names in the file are English, whatever the reader likes to see.
  const written = writeInNotation(soundingSong(song), 'english')
  const source = song.source?.format === 'openlyrics' ? song.source.text : null
  if (source !== null && isUnchanged(song, source)) return { text: source, losses: [] }
  const version = source !== null && canSayParts(written) ? versionOf(source) : '0.8'
  return {
    text: songText(written, version, options.modified ?? new Date(0)),
    losses: lossesOf(song, version),
  }
}

function isUnchanged(song: Song, source: string): boolean {
  const { song: told } = readOpenLyrics(source, { notation: song.notation })
  return JSON.stringify({ ...told, source: null }) === JSON.stringify({ ...song, source: null })
}

function versionOf(source: string): '0.8' | '0.9' {
  return parseXml(source).attributes.get('version') === '0.9' ? '0.9' : '0.8'
}

function canSayParts(song: Song): boolean {
  return song.sections.every(({ lines }) =>
    lines.every(
      (line) =>
        line.kind !== 'lyric' ||
        line.segments.every(
          ({ chord }) =>
            chord === null || (chord.chord !== null && chordParts(chord.chord) !== null),
        ),
    ),
  )
}

function songText(song: Song, version: '0.8' | '0.9', modified: Date): string {
  const names = verseNames(song)
  const writeChord: ChordWriter = (mark) => {
    const parts = version === '0.9' && mark.chord !== null ? chordParts(mark.chord) : null
    return `<chord ${parts ?? `name="${escapeXml(mark.text)}"`}/>`
  }
  const verses = song.sections
    .filter(({ sameAs }) => sameAs === null)
    .map(
      ({ id, lines }) =>
        `    <verse name="${names.get(id) ?? 'v1'}">\n      <lines>${linesText(lines, writeChord)}</lines>\n    </verse>`,
    )
  const { language } = song.metadata
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<song xmlns="http://openlyrics.info/namespace/2009/song"${isLanguage(language) && version === '0.9' ? ` xml:lang="${language}"` : ''} version="${version}" createdIn="Precentor" modifiedIn="Precentor" modifiedDate="${modified.toISOString()}">`,
    '  <properties>',
    ...propertiesText(song, names, version).map((line) => `    ${line}`),
    '  </properties>',
    '  <lyrics>',
    ...(verses.length === 0
      ? ['    <verse name="v1">\n      <lines></lines>\n    </verse>']
      : verses),
    '  </lyrics>',
    '</song>',
    '',
  ].join('\n')
}
