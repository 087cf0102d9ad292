import { openBenchDatabase } from '../database.ts'
import { ask, signInAs, startDemo } from '../demo-church.ts'
import { makeSongs, type MadeFile } from './make-songs.ts'
import { watchMemory } from './watch-memory.ts'
import { change, sendBatch, type Target } from './send.ts'

const url = 'http://localhost:3430'
const songs = Number(process.env['BENCH_SONGS'] ?? 10_000)
const filesAnImport = 2_000
const filesARequest = 100
const atOnce = 2

/** Imports thousands of songs through the API, a file each, as the import page does. */
export async function benchImport(): Promise<void> {
  const files = await makeSongs(songs)
  const bytes = files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0)
  console.log(
    `\nImport through the API: ${songs} files of one song, ${(bytes / songs / 1000).toFixed(1)} kB each`,
  )
  await using database = await openBenchDatabase()
  await using product = await startDemo(3430, database)
  const cookie = await signInAs(url, 'leader')
  const [church] = await ask<{ id: string }[]>(url, cookie, 'church.list', undefined)
  if (church === undefined) throw new Error('There is no sample church.')
  const target = { url, cookie, churchId: church.id }
  using memory = watchMemory(product.pid)
  const before = memory.now()

  let reading = 0
  let committing = 0
  let created = 0
  for (let from = 0; from < files.length; from += filesAnImport) {
    const { id } = await change<{ id: string }>(target, 'import.create', {})
    const [sent, taken] = await timed(() =>
      send(target, id, files.slice(from, from + filesAnImport)),
    )
    reading += taken
    if (sent !== Math.min(filesAnImport, files.length - from))
      throw new Error(`Only ${sent} were read.`)
    const [made, took] = await timed(() => commit(target, id))
    committing += took
    created += made
  }
  const peak = memory.stop()
  print('files read and matched', files.length / reading, 'songs/s')
  print('songs written', created / committing, 'songs/s')
  print('end to end', created / (reading + committing), 'songs/s', 'aim: ≥ 300')
  print('memory of the server before', before, 'MB')
  print('memory of the server, peak', peak, 'MB')
  print('memory that the import took', peak - before, 'MB', 'aim: < 300')
  print('songs made', created, `of ${files.length}`)
}

/** Sends files as the page does, some requests at once; gives how many songs were found. */
async function send(target: Target, importId: string, files: readonly MadeFile[]): Promise<number> {
  const parts: MadeFile[][] = []
  for (let from = 0; from < files.length; from += filesARequest) {
    parts.push(files.slice(from, from + filesARequest))
  }
  let found = 0
  const work = async (): Promise<void> => {
    for (let part = parts.shift(); part !== undefined; part = parts.shift()) {
      const more = await sendBatch(target, importId, part)
      found += more
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return found
}

async function commit(target: Target, importId: string): Promise<number> {
  let created = 0
  for (;;) {
    const batch = await change<{ created: number; left: number }>(target, 'import.commit', {
      importId,
    })
    created += batch.created
    if (batch.left === 0) return created
  }
}

async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const start = performance.now()
  const value = await work()
  return [value, (performance.now() - start) / 1000]
}

function print(what: string, figure: number, unit: string, aim = ''): void {
  console.log(`  ${what.padEnd(32)}${figure.toFixed(0).padStart(8)} ${unit.padEnd(12)}${aim}`)
}
