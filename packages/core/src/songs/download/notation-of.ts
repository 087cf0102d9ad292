import type { ChartView, Notation } from '@precentor/chart'
import type { DownloadLook } from './download-job.ts'

/** The letters in which files name chords: numbers are for readers, no file's own language. */
export function notationOf({ notation }: DownloadLook): { notation?: Notation } {
  if (notation === undefined || notation === 'nashville' || notation === 'roman') return {}
  return { notation }
}

/** The same for paper, where numbers stand instead of letters. */
export function notationView({ notation }: DownloadLook): Pick<ChartView, 'notation' | 'numbers'> {
  if (notation === 'nashville' || notation === 'roman') return { numbers: notation }
  return notation === undefined ? {} : { notation }
}
