import type { Song } from '../model/song.ts'
import { formatKey } from '../music/key.ts'
import { chartKeys, type ChartKeys } from './chord-writer.ts'
import { layoutAsWritten, layoutSequence } from './layout-sections.ts'
import { makePen } from './pen.ts'
import type { ChartHeading, ChartLayout } from './tree.ts'
import type { ChartView } from './view.ts'

/**
 * Lays a song out for one reader: in a key, below a capo, in a notation or in numbers, with or
 * without chords, in a sequence.
 */
export function layoutChart(song: Song, view: ChartView = {}): ChartLayout {
  const keys = chartKeys(song, view)
  const pen = makePen(song, view, keys)
  const sequence = view.sequence ?? (song.sequenceStated ? song.sequence : null)
  const sections =
    sequence === null ? layoutAsWritten(song, pen) : layoutSequence(song, pen, sequence)
  return { heading: headingOf(song, view, keys), sections, columns: Math.max(1, view.columns ?? 1) }
}

function headingOf(song: Song, view: ChartView, keys: ChartKeys): ChartHeading {
  const { metadata } = song
  const notation = view.notation ?? song.notation
  const name = (key: ChartKeys['shown']): string | null =>
    key === null ? null : formatKey(key, { notation, accidentals: view.accidentals ?? 'ascii' })
  const capo = view.capo ?? 0
  return {
    title: metadata.title ?? '',
    subtitles: metadata.subtitles,
    authors: [...new Set(metadata.authors.map((author) => author.name))].join(', '),
    key: name(keys.sounding),
    keyGuessed: keys.guessed,
    capo,
    shapeKey: capo === 0 ? null : name(keys.shown),
    suggestedCapo: metadata.capo,
    tempo: metadata.tempo,
    time: metadata.time,
    copyright: metadata.copyright,
    ccli: metadata.ccli,
  }
}
