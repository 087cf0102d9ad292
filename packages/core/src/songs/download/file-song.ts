import {
  readChordPro,
  soundingSong,
  transposeSong,
  withSoundingKey,
  type Author,
  type Metadata,
  type Song,
} from '@precentor/chart'
import { knownSequence } from './known-sequence.ts'
import type { DownloadSong } from './download-job.ts'

/**
 * The song as it goes into a file of its own: in the key, with the capo and in the order that are
 * wanted, under the title that the library gives it. Where nothing differs from the chart, it is
 * the chart letter by letter.
 */
export function fileSong(wanted: DownloadSong): Song {
  const read = withSoundingKey(readChordPro(wanted.chart).song, wanted.arrangementKey)
  const moved = inKey(read, wanted)
  const sequence = knownSequence(moved, wanted.sequence)
  return {
    ...moved,
    metadata: { ...moved.metadata, ...libraryFacts(moved.metadata, wanted) },
    ...(sequence !== null && {
      sequence: sequence.map((section) => ({ section, times: 1 })),
      sequenceStated: true,
    }),
  }
}

function inKey(song: Song, { key, capo }: DownloadSong): Song {
  if (key === null && capo === null) return song
  const sounding = soundingSong(song)
  const moved = key === null ? sounding : transposeSong(sounding, key)
  return capo === null ? moved : { ...moved, metadata: { ...moved.metadata, capo } }
}

/** What the church says of its song wins over the chart where they differ, and fills its gaps. */
function libraryFacts(
  { title, authors, copyright, ccli, tempo, time }: Metadata,
  wanted: DownloadSong,
): Partial<Metadata> {
  const named = wanted.authors.map(({ name, role }): Author => ({ name, role: role ?? 'author' }))
  const owner = wanted.isPublicDomain ? (wanted.copyright ?? 'Public Domain') : wanted.copyright
  return {
    ...(title !== wanted.title && { title: wanted.title }),
    ...(authors.length === 0 && { authors: named }),
    ...(copyright === null && { copyright: owner }),
    ...(ccli === null && { ccli: wanted.ccliNumber }),
    ...(tempo === null && { tempo: wanted.tempo }),
    ...(time === null && { time: wanted.metre }),
  }
}
