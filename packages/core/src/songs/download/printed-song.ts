import { keyDistance, readChordPro, soundingSong, withSoundingKey } from '@precentor/chart'
import type { PrintedSong } from '@precentor/print'
import type { DownloadLook, DownloadSong } from './download-job.ts'
import { knownSequence } from './known-sequence.ts'
import { notationView } from './notation-of.ts'

/** The song as it goes on paper or slides: what the layout is told, and whose it is. */
export function printedSong(
  wanted: DownloadSong,
  look: DownloadLook,
  /** On paper the authors stand below the title; on slides beside the rights. */
  { hasAuthors }: { readonly hasAuthors: boolean },
): PrintedSong {
  const read = soundingSong(withSoundingKey(readChordPro(wanted.chart).song, wanted.arrangementKey))
  const { metadata } = read
  const names = [...new Set(wanted.authors.map(({ name }) => name))]
  const sequence = knownSequence(read, wanted.sequence)
  // The chart's capo is good in its own key; the reader of another key has to say.
  const isOwnKey =
    wanted.key === null || metadata.key === null || keyDistance(metadata.key, wanted.key) === 0
  const song = {
    ...read,
    metadata: {
      ...metadata,
      title: wanted.title,
      authors: names.map((name) => ({ name, role: 'author' as const })),
      tempo: metadata.tempo ?? wanted.tempo,
      time: metadata.time ?? wanted.metre,
    },
  }
  return {
    song,
    view: {
      ...notationView(look),
      ...(wanted.key !== null && { key: wanted.key }),
      capo: wanted.capo ?? (isOwnKey ? metadata.capo : 0),
      ...(sequence !== null && { sequence }),
      lyricsOnly: look.lyricsOnly,
      repeats: look.isWrittenOut ? 'full' : 'label',
    },
    credits: creditsOf(wanted, hasAuthors ? names : []),
    notes: wanted.notes,
  }
}

function creditsOf(
  { copyright, ccliNumber, isPublicDomain }: DownloadSong,
  authors: readonly string[],
): string {
  const parts = [
    authors.join(', '),
    isPublicDomain ? 'Public domain' : copyright,
    ccliNumber === null ? null : `CCLI song no. ${ccliNumber}`,
  ]
  return parts.filter(Boolean).join(' · ')
}
