import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ChordMark } from '../../model/chord-mark.ts'
import type { Section, Song } from '../../model/song.ts'
import { parseKey } from '../../music/key.ts'
import { readSongs } from '../read-songs.ts'
import { writeSong } from '../write-song.ts'

const sample = new URL('../../../../../prisma/sample/', import.meta.url)
const hymns = readdirSync(new URL('hymns/', sample)).toSorted()
const themes = new Set(
  /^6\. Themes: (?<themes>.*)\.$/m
    .exec(readFileSync(new URL('README.md', sample), 'utf8'))
    ?.groups?.['themes']?.split(', '),
)

describe.each(hymns)('the sample hymn %s', (file) => {
  const bytes = readFileSync(new URL(`hymns/${file}`, sample))
  const text = bytes.toString('utf8')
  const { song } = onlySong(bytes)

  it('is named as the house names files and is clean text', () => {
    expect(file).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*\.cho$/)
    expect(text).toBe(text.normalize('NFC'))
    expect(text).not.toMatch(/\r|\t| {2}| $|^\uFEFF/m)
  })

  it('is read as one ChordPro song without a warning and written back byte for byte', () => {
    const { format, encoding, warnings } = onlySong(bytes)
    expect({ format, encoding, warnings }).toEqual({
      format: 'chordpro',
      encoding: 'utf-8',
      warnings: [],
    })
    expect(writeSong(song, 'chordpro')).toBe(text)
  })

  it('says who made it, how it goes and what it is about', () => {
    const { metadata } = song
    expect(metadata).toMatchObject({
      copyright: 'Public Domain',
      year: expect.stringMatching(/^1[0-9]{3}$/),
      time: expect.stringMatching(/^[2-9]\/[48]$/),
      language: expect.stringMatching(/^[a-z]{2}$/),
    })
    expect(parseKey(metadata.key ?? '')).not.toBeNull()
    expect(metadata.tempo).toBeGreaterThanOrEqual(40)
    expect(metadata.duration).toBeGreaterThanOrEqual(30)
    expect(metadata.authors.map(({ role }) => role)).toEqual(
      expect.arrayContaining(['words', 'music']),
    )
    expect(metadata.other).toContainEqual({ name: 'tune', value: expect.any(String) })
    expect(metadata.scriptures).not.toEqual([])
    expect(metadata.themes).not.toEqual([])
    expect(metadata.themes.filter((theme) => !themes.has(theme))).toEqual([])
  })

  it('is in the public domain and says why', () => {
    const rights = /^# Public domain: (.*)$/m.exec(text)?.[1] ?? ''
    const years = [...rights.matchAll(/\b\d{3,4}\b/g)].map(Number)
    expect(years.length).toBeGreaterThan(0)
    expect(Math.max(...years)).toBeLessThan(1930)
  })

  it('has chords that are chords in every section', () => {
    expect(song.sections.length).toBeGreaterThan(0)
    for (const section of song.sections) {
      const marks = chordLines(section).flat()
      expect(marks.length).toBeGreaterThan(1)
      expect(marks.filter(({ kind }) => kind !== 'chord')).toEqual([])
    }
  })

  it('has the same chords in every verse, line by line', () => {
    const verses = song.sections.filter(({ type }) => type === 'verse')
    const chords = verses.map(chordNames)
    expect(chords).toEqual(chords.map(() => chords[0]))
  })
})

describe('the sample plan', () => {
  const { plan } = JSON.parse(readFileSync(new URL('plan.json', sample), 'utf8')) as Sample
  const songs = plan.items.filter(({ kind }) => kind === 'song')

  it('is a service of 65 to 75 minutes', () => {
    const seconds = plan.items.reduce((sum, { length }) => sum + length, 0)
    expect(seconds).toBeGreaterThanOrEqual(65 * 60)
    expect(seconds).toBeLessThanOrEqual(75 * 60)
  })

  it.each(songs)('sings $hymn as its chart can be sung', ({ hymn, key, capo, sequence }) => {
    expect(hymns).toContain(`${hymn}.cho`)
    const { song } = onlySong(readFileSync(new URL(`hymns/${hymn}.cho`, sample)))
    const ids = new Set(song.sections.map(({ id }) => id))
    expect(sequence?.filter((id) => !ids.has(id))).toEqual([])
    expect(key === null || parseKey(key ?? '') !== null).toBe(true)
    expect(capo).toBeGreaterThanOrEqual(0)
  })

  it('shows what a plan is for: another key, a capo and an order of its own', () => {
    expect(songs.some(({ key }) => key !== null)).toBe(true)
    expect(songs.some(({ capo }) => (capo ?? 0) > 0)).toBe(true)
    expect(songs.some(({ sequence }) => (sequence?.length ?? 0) > 0)).toBe(true)
  })
})

type Sample = {
  plan: {
    items: {
      kind: string
      length: number
      hymn?: string
      key?: string | null
      capo?: number
      sequence?: string[]
    }[]
  }
}

function onlySong(bytes: Uint8Array): {
  song: Song
  format: string
  encoding: string
  warnings: readonly unknown[]
} {
  const { songs, format, encoding } = readSongs(bytes)
  const [read, ...others] = songs
  if (read === undefined || others.length > 0) throw new Error(`${songs.length} songs in one file`)
  return { song: read.song, warnings: read.warnings, format, encoding }
}

/** The chord marks of each lyric line. */
function chordLines(section: Section): ChordMark[][] {
  return section.lines
    .filter((line) => line.kind === 'lyric')
    .map(({ segments }) => segments.flatMap(({ chord }) => (chord === null ? [] : [chord])))
}

function chordNames(section: Section): string[][] {
  return chordLines(section).map((marks) => marks.map(({ text }) => text))
}
