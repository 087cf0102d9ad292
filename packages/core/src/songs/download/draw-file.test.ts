import { readSongs } from '@precentor/chart'
import { describe, expect, it } from 'vitest'
import type { DownloadJob, DownloadLook, DownloadSong } from './download-job.ts'
import { drawFile } from './draw-file.ts'

const chart =
  '{title: Old title}\n{key: G}\n\n{start_of_verse: Verse 1}\n[G]One [D]two\n{end_of_verse}\n\n{start_of_chorus: Chorus}\n[C]Praise\n{end_of_chorus}\n'
const usual: DownloadSong = {
  title: 'Old title',
  authors: [{ name: 'John Newton', role: 'words' }],
  copyright: '2020 Somebody',
  ccliNumber: '12345',
  isPublicDomain: false,
  chart,
  arrangementKey: 'G',
  tempo: null,
  metre: null,
  key: null,
  capo: null,
  sequence: [],
  notes: '',
}

describe('drawFile', () => {
  it('gives what the library says of a song, and else the chart as it is', async () => {
    const { text, extension, mediaType } = await textOf({ ...usual, title: 'New title' })
    expect(text).toContain('{title: New title}')
    expect(text).toContain('John Newton')
    expect(text).toContain('12345')
    expect(text.slice(text.indexOf('{start_of_verse'))).toBe(
      chart.slice(chart.indexOf('{start_of_verse')),
    )
    expect({ extension, mediaType }).toMatchObject({ extension: 'cho' })
  })

  it('gives a chart to which nothing is to be added letter by letter', async () => {
    const bare = { ...usual, authors: [], copyright: null, ccliNumber: null }
    expect((await textOf(bare)).text).toBe(chart)
  })

  it('brings a song into the key and below the capo that are wanted', async () => {
    const { text } = await textOf({ ...usual, key: 'A', capo: 2 })
    expect(text).toContain('{capo: 2}')
    expect(text).toContain('[G]One [D]two')
    const open = await textOf({ ...usual, key: 'A', capo: 0 })
    expect(open.text).toContain('[A]One [E]two')
  })

  it('keeps the order of the day', async () => {
    const { text } = await textOf({ ...usual, sequence: ['c', 'v1', 'gone', 'c'] }, 'opensong')
    expect(text).toMatch(/<presentation>C V1 C<\/presentation>/)
  })

  it.each(['chords-over-words', 'onsong', 'openlyrics', 'freeshow', 'json'] as const)(
    'writes %s that is read as such again',
    async (format) => {
      const { bytes } = await drawFile(job([usual], { format }))
      const read = readSongs(bytes)
      expect(read.format).toBe(format)
      expect(read.songs[0]?.song.metadata.title).toBe('Old title')
    },
  )

  it.each([
    ['pdf', '%PDF'],
    ['pptx', 'PK'],
    ['osz', 'PK'],
    ['zip', 'PK'],
    ['chordpro', 'PK'],
  ] as const)('makes one %s of many songs', async (format, sign) => {
    const { bytes } = await drawFile({ ...job([usual, usual], { format }), isSet: true })
    expect(new TextDecoder('latin1').decode(bytes.subarray(0, sign.length))).toBe(sign)
  })
})

async function textOf(song: DownloadSong, format: DownloadLook['format'] = 'chordpro') {
  const { bytes, ...file } = await drawFile(job([song], { format }))
  return { ...file, text: new TextDecoder().decode(bytes) }
}

function job(songs: readonly DownloadSong[], look: Pick<DownloadLook, 'format'>): DownloadJob {
  return {
    songs,
    look: {
      paper: 'a4',
      isLarge: false,
      lyricsOnly: false,
      isWrittenOut: false,
      linesPerSlide: 4,
      scheme: 'dark',
      ...look,
    },
    isSet: false,
    title: 'Sunday',
    foot: '',
    created: new Date(0),
  }
}
