import { ChordProParser, HtmlDivFormatter } from 'chordsheetjs'
import { layoutChart, readChordPro, writeSong } from '@precentor/chart'
import { readCorpus } from './corpus.ts'
import { measure, type Measured } from './measure.ts'

/**
 * Songs a second on one core, ours and ChordSheetJS beside each other in one run, over the real
 * ChordPro charts in the data folder. Prints a table and the ratios.
 */
const songs = await readCorpus('chordpro')
if (songs.length === 0) {
  console.log('The data folder is not there; nothing was measured.')
  process.exit(0)
}

const bytes = songs.reduce((sum, text) => sum + text.length, 0)
console.log(
  `${songs.length} charts, ${Math.round(bytes / songs.length)} characters each on average\n`,
)

const targets = ['Eb', 'F#', 'A', 'Db', 'G']
const parser = new ChordProParser()
const formatter = new HtmlDivFormatter()

const rows = [
  row(
    'parse',
    measure(songs, (text) => readChordPro(text)),
    measure(songs, (text) => parser.parse(text)),
  ),
  row(
    'parse + transpose + lay out',
    measure(songs, (text, round) =>
      layoutChart(readChordPro(text).song, { key: targets[round % targets.length] ?? 'C' }),
    ),
    measure(songs, (text, round) =>
      formatter.format(parser.parse(text).transpose((round % 11) + 1)),
    ),
  ),
  row(
    'parse + write back',
    measure(songs, (text) => writeSong(readChordPro(text).song, 'chordpro')),
    null,
  ),
]
console.table(rows)

function row(
  what: string,
  ours: Measured,
  theirs: Measured | null,
): Record<string, string | number> {
  return {
    what,
    'precentor songs/s': Math.round(ours.perSecond),
    'chordsheetjs songs/s': theirs === null ? '-' : Math.round(theirs.perSecond),
    ratio: theirs === null ? '-' : `${(ours.perSecond / theirs.perSecond).toFixed(1)} x`,
    'p99 µs (ours)': Math.round(ours.p99 * 1000),
  }
}
