import { readChordPro, soundingSong } from '@precentor/chart'
import type { PrintedSong } from '../printed-song.ts'

/** A chart as somebody wants it printed. */
export function printChart(chart: string, view: PrintedSong['view'] = {}): PrintedSong {
  return { song: soundingSong(readChordPro(chart).song), view, credits: '', notes: '' }
}

export const occasion = { title: 'Sunday', foot: '', created: new Date(0) }
