import { readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { formats } from '@precentor/chart'
import { dataFolder, listFiles } from '../chart/corpus.ts'
import { compare, fields, type Expected, type Field } from './compare.ts'
import { differences } from './differences.ts'
import { lookAtRealSongs } from './real-songs.ts'
import { tryRead } from './try-read.ts'

/**
 * Reads every fixture and real song of the data folder, where that is there, and prints for each
 * format how many fields came out as their authors say. Every difference is named.
 *
 * `--format chordpro` looks at one format only. Ends with code 1 when a difference has no reason.
 */
type Tally = { fixtures: number; unread: number } & Record<Field, { right: number; known: number }>

const only = process.argv[process.argv.indexOf('--format') + 1]
const tallies = new Map<string, Tally>()
const explained: string[] = []
const unexplained: string[] = []

const expectations = (await listFiles('fixtures')).filter((file) => file.endsWith('.expected.json'))
if (expectations.length === 0) {
  console.log('The data folder is not there; nothing was compared.')
  process.exit(0)
}
for (const file of expectations) await look(file)

console.table(
  Object.fromEntries(
    Array.from(tallies, ([format, tally]) => [
      format,
      {
        fixtures: tally.fixtures,
        'not read': tally.unread,
        ...Object.fromEntries(
          fields.map((field) => [field, `${tally[field].right}/${tally[field].known}`]),
        ),
      },
    ]),
  ),
)
for (const line of explained) console.log(`by choice  ${line}`)
for (const line of unexplained) console.log(`DIFFERS    ${line}`)
if (!process.argv.includes('--format')) console.table(await lookAtRealSongs())
process.exitCode = unexplained.length === 0 ? 0 : 1

async function look(file: string): Promise<void> {
  const { fixture, format, expected } = JSON.parse(
    await readFile(join(dataFolder, file), 'utf8'),
  ) as {
    fixture: string
    format: string
    expected: Expected
  }
  if (process.argv.includes('--format') && format !== only) return
  const tally = tallies.get(format) ?? emptyTally()
  tallies.set(format, tally)
  tally.fixtures += 1
  const isKnown = formats.some(({ name: known }) => known === format.replace(/^other-/, ''))
  const read = isKnown
    ? tryRead(await readFile(join(dataFolder, dirname(file), fixture)), fixture)
    : null
  if (read === null) {
    tally.unread += 1
    return
  }
  for (const finding of compare(read, expected)) {
    tally[finding.field].known += 1
    if (finding.isRight) tally[finding.field].right += 1
    else name(`${basename(fixture)} ${finding.field}`, finding)
  }
}

function name(place: string, { expected, found }: { expected: string; found: string }): void {
  const reason = differences.get(place)
  if (reason === undefined)
    unexplained.push(`${place}\n             expected ${expected}\n             found    ${found}`)
  else explained.push(`${place}: ${reason}`)
}

function emptyTally(): Tally {
  const count = () => ({ right: 0, known: 0 })
  return {
    fixtures: 0,
    unread: 0,
    title: count(),
    authors: count(),
    key: count(),
    sections: count(),
    lines: count(),
    chords: count(),
  }
}
