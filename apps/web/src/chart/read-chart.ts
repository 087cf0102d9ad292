import { formatKey, parseKey, readChordPro, shiftKey, type ReadSong } from '@precentor/chart'

/**
 * Reads an arrangement's chart. Where the chart itself names no key, the arrangement's sounding
 * key (`Eb`, `F#m`) stands in, so that transposing starts from what the church says and not from
 * what the chords suggest.
 */
export function readChart(chart: string, soundingKey: string | null): ReadSong {
  const read = readChordPro(chart)
  const { metadata, notation } = read.song
  if (metadata.key !== null || soundingKey === null) return read
  const sounding = parseKey(soundingKey)
  if (sounding === null) return read
  const key = formatKey(shiftKey(sounding, -metadata.capo), { notation })
  return { ...read, song: { ...read.song, metadata: { ...metadata, key } } }
}
