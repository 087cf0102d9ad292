import { readChordPro, withSoundingKey, type ReadSong } from '@precentor/chart'

/**
 * Reads an arrangement's chart. Where the chart itself names no key, the arrangement's sounding
 * key (`Eb`, `F#m`) stands in, so that transposing starts from what the church says and not from
 * what the chords suggest.
 */
export function readChart(chart: string, soundingKey: string | null): ReadSong {
  const read = readChordPro(chart)
  return { ...read, song: withSoundingKey(read.song, soundingKey) }
}
