import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readChordPro } from '../formats/chordpro/read.ts'
import { readSongs } from '../formats/read-songs.ts'
import type { Song } from '../model/song.ts'
import { chordsOf } from '../song/song-text.ts'
import { writeSet } from './write-set.ts'

const grace = readChordPro(`{title: Amazing Grace}
{subtitle: New Britain}
{lyricist: John Newton}
{copyright: Public Domain}
{ccli: 22025}
{key: G}
{capo: 2}

{start_of_verse: Verse 1}
A[G]mazing [G7]grace! How [C]sweet the [G]sound
That saved a <b>wretch</b> like [D]me & you!
{end_of_verse}

{start_of_chorus: Chorus}
[G]Praise
{end_of_chorus}

{start_of_verse: Verse 2}
’Twas [G]grace
{end_of_verse}
{chorus}
`).song
const other: Song = {
  ...readChordPro('{title: amazing grace}\n[C]Other\n').song,
}

describe('an OpenLP service', () => {
  const { bytes, losses } = writeSet([grace, other], 'osz')
  const files = unzipSync(bytes)
  const service = JSON.parse(strFromU8(files['service_data.osj'] ?? new Uint8Array())) as {
    openlp_core?: Record<string, unknown>
    serviceitem?: { header: Record<string, unknown>; data: Record<string, unknown>[] }
  }[]

  it('is a zip with one file, whose first entry tells of the service', () => {
    expect(Object.keys(files)).toEqual(['service_data.osj'])
    expect(service[0]).toEqual({
      openlp_core: {
        'lite-service': false,
        'service-theme': null,
        'openlp-servicefile-version': 3,
      },
    })
    expect(service).toHaveLength(3)
  })

  it('has every field that OpenLP asks of an item without looking whether it is there', () => {
    const header = service[1]?.serviceitem?.header ?? {}
    for (const field of ['title', 'name', 'type', 'theme', 'footer', 'audit', 'notes'])
      expect(header).toHaveProperty(field)
    expect(header).toMatchObject({
      name: 'songs',
      plugin: 'songs',
      type: 1,
      from_plugin: false,
      title: 'Amazing Grace',
      footer: ['Amazing Grace', 'Written by: John Newton', '© Public Domain', 'CCLI Song # 22025'],
      audit: ['Amazing Grace', ['John Newton'], 'Public Domain', '22025'],
      data: { title: 'amazing grace@new britain', authors: 'John Newton' },
    })
    expect(header['capabilities']).toContain(2)
  })

  it('shows what is sung, slide by slide and in order', () => {
    expect(service[1]?.serviceitem?.data).toEqual([
      {
        title: 'Amazing grace! How sweet the s',
        raw_slide: 'Amazing grace! How sweet the sound\nThat saved a wretch like me & you!',
        verseTag: 'V1',
      },
      { title: 'Praise', raw_slide: 'Praise', verseTag: 'C1' },
      { title: '’Twas grace', raw_slide: '’Twas grace', verseTag: 'V2' },
      { title: 'Praise', raw_slide: 'Praise', verseTag: 'C1' },
    ])
  })

  it('holds the song itself as OpenLyrics, with what sounds', () => {
    const xml = String(service[1]?.serviceitem?.header['xml_version'])
    const { format, songs } = readSongs(new TextEncoder().encode(xml))
    expect(format).toBe('openlyrics')
    const [read] = songs
    expect(read?.song.metadata).toMatchObject({ title: 'Amazing Grace', ccli: '22025' })
    expect(read === undefined ? [] : chordsOf(read.song).slice(0, 3)).toEqual(['A', 'A7', 'D'])
    expect(losses.every((loss) => /^amazing grace: /i.test(loss))).toBe(true)
  })

  it('is the same each time', () => {
    expect(writeSet([grace, other], 'osz').bytes).toEqual(bytes)
  })
})

describe('an OpenSong set', () => {
  it('names its songs in order, with what is sung', () => {
    const sung: Song = { ...grace, sequence: grace.sequence.slice(0, 2), sequenceStated: true }
    const { bytes, losses } = writeSet([sung, other], 'opensong', { name: 'Sunday & more' })
    expect(strFromU8(bytes)).toContain('<set name="Sunday &amp; more">')
    expect(strFromU8(bytes)).toContain(
      '<slide_group name="Amazing Grace" type="song" presentation="V1 C" path=""/>',
    )
    expect(strFromU8(bytes)).toContain('name="amazing grace (2)"')
    expect(losses).toHaveLength(1)
  })
})

describe('a zip of files', () => {
  it('has one file a song, in order, none of them twice', () => {
    const files = unzipSync(writeSet([grace, other, grace], 'zip').bytes)
    expect(Object.keys(files)).toEqual([
      '01 Amazing Grace.cho',
      '02 amazing grace (2).cho',
      '03 Amazing Grace (3).cho',
    ])
    expect(strFromU8(files['01 Amazing Grace.cho'] ?? new Uint8Array())).toBe(grace.source?.text)
  })

  it('is laid out as OpenSong keeps its own', () => {
    const files = unzipSync(writeSet([grace], 'zip', { files: 'opensong', name: 'May 3/10' }).bytes)
    expect(Object.keys(files)).toEqual(['Songs/Amazing Grace', 'Sets/May 3 10'])
    const [read] = readSongs(files['Songs/Amazing Grace'] ?? new Uint8Array()).songs
    expect(read?.song.metadata.title).toBe('Amazing Grace')
  })

  it.each([
    ['../../etc/passwd', 'etc passwd'],
    ['C:\\x', 'C x'],
    ['con', 'con song'],
    ['...', 'Untitled'],
    ['', 'Untitled'],
    ['Nearer?\u0000 ', 'Nearer'],
  ])('gives %j a name that is good everywhere', (title, name) => {
    const song = { ...other, metadata: { ...other.metadata, title } }
    expect(Object.keys(unzipSync(writeSet([song], 'zip').bytes))).toEqual([`01 ${name}.cho`])
  })
})
