import { ChordProParser, HtmlDivFormatter } from 'chordsheetjs'
import { layoutChart, readChordPro, transposeSong, writeSong } from '@precentor/chart'
import { readCorpus } from './corpus.ts'
import { compare, type Contender } from './measure.ts'

/**
 * Songs a second on one core, ours and ChordSheetJS beside each other in one run, over the real
 * ChordPro charts in the data folder. Prints a table and the ratios.
 */
const songs = await readCorpus('chordpro')
if (songs.length === 0) {
  console.log('The data folder is not there; nothing was measured.')
  process.exit(0)
}

const letters = songs.reduce((sum, text) => sum + text.length, 0)
console.log(
  `${songs.length} charts, ${Math.round(letters / songs.length)} characters each on average\n`,
)

const targets = ['Eb', 'F#', 'A', 'Db', 'G']
const target = (round: number): string => targets[round % targets.length] ?? 'C'
const parser = new ChordProParser()
const formatter = new HtmlDivFormatter()

console.table([
  row('parse', [
    { name: 'precentor', job: (text) => readChordPro(text) },
    { name: 'chordsheetjs', job: (text) => parser.parse(text) },
  ]),
  row('parse + transpose + lay out', [
    {
      name: 'precentor',
      job: (text, round) => layoutChart(transposeSong(readChordPro(text).song, target(round))),
    },
    {
      name: 'chordsheetjs',
      job: (text, round) => formatter.format(parser.parse(text).transpose((round % 11) + 1)),
    },
  ]),
  row('parse + lay out in another key', [
    {
      name: 'precentor',
      job: (text, round) => layoutChart(readChordPro(text).song, { key: target(round) }),
    },
  ]),
  row('parse + write back', [
    { name: 'precentor', job: (text) => writeSong(readChordPro(text).song, 'chordpro') },
  ]),
])

function row(what: string, contenders: readonly Contender[]): Record<string, string | number> {
  const [ours, theirs] = compare(songs, contenders)
  return {
    what,
    'precentor songs/s': Math.round(ours?.perSecond ?? 0),
    'chordsheetjs songs/s': theirs === undefined ? '-' : Math.round(theirs.perSecond),
    ratio:
      ours === undefined || theirs === undefined
        ? '-'
        : `${(ours.perSecond / theirs.perSecond).toFixed(1)} x`,
    'ours p99 ms': (ours?.p99 ?? 0).toFixed(3),
  }
}
