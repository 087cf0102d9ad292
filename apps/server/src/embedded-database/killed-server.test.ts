import { spawn } from 'node:child_process'
import { readdir, readFile, rename, stat, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { startEmbeddedDatabase } from './index.ts'
import { findPostmaster, waitForEnd } from './postmaster.ts'
import { ask } from './testing/ask.ts'
import { rememberingLog } from './testing/remembering-log.ts'
import { type Holder, startHolder } from './testing/start-holder.ts'
import { temporaryHome } from './testing/temporary-home.ts'

vi.setConfig({ testTimeout: 60_000 })

async function hold(home: string): Promise<Holder> {
  const holder = await startHolder(home)
  onTestFinished(() => holder.stop())
  return holder
}

function held(holder: Holder): NonNullable<Holder['database']> {
  if (!holder.database) throw new Error(`The database did not start: ${holder.refused}`)
  return holder.database
}

async function postmasterOf(dataDirectory: string): Promise<number> {
  const found = await findPostmaster(dataDirectory)
  if (found.kind === 'none') throw new Error('No PostgreSQL runs there.')
  return found.pid
}

test('the database left by a killed server is shut down and its data are kept', async () => {
  const home = await temporaryHome(onTestFinished)
  const killed = await hold(home)
  const { connectionString, dataDirectory } = held(killed)
  await ask(connectionString, "CREATE TABLE hymn AS SELECT 'Rock of ages' AS title")
  const leftOver = await postmasterOf(dataDirectory)
  await killed.kill()
  expect(await findPostmaster(dataDirectory)).toEqual({ kind: 'orphaned', pid: leftOver })

  const next = await hold(home)
  expect(await ask(held(next).connectionString, 'SELECT title FROM hymn')).toEqual([
    { title: 'Rock of ages' },
  ])
  expect(await waitForEnd(leftOver, 0)).toBe(true)
  expect(next.log.join()).toContain('not stopped cleanly')
})

test('a left-over database is recognised after its home was moved', async () => {
  const home = await temporaryHome(onTestFinished)
  const killed = await hold(home)
  const leftOver = await postmasterOf(held(killed).dataDirectory)
  await killed.kill()
  const moved = join(dirname(home), 'moved')
  await rename(home, moved)

  const next = await hold(moved)
  expect(await ask(held(next).connectionString, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  expect(await waitForEnd(leftOver, 0)).toBe(true)
})

test('a second server on the same home is refused in a sentence and disturbs nothing', async () => {
  const home = await temporaryHome(onTestFinished)
  const first = await hold(home)
  const second = await hold(home)
  expect(second.refused).toContain(`Another Precentor (process ${first.pid}) is using`)
  expect(second.refused).toContain('PRECENTOR_HOME')
  expect(await ask(held(first).connectionString, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
})

test('of several servers started at once on an empty home exactly one runs', async () => {
  const home = await temporaryHome(onTestFinished)
  const holders = await Promise.all([1, 2, 3].map(() => hold(home)))
  const [winner, ...others] = holders.toSorted((a) => (a.database ? -1 : 1))
  if (!winner) throw new Error('Nobody was started.')
  expect(await ask(held(winner).connectionString, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  for (const { refused } of others) {
    expect(refused).toContain(`Another Precentor (process ${winner.pid}) is using`)
  }
})

test('of two servers that find a left-over database exactly one takes it over', async () => {
  const home = await temporaryHome(onTestFinished)
  await (await hold(home)).kill()
  const holders = await Promise.all([hold(home), hold(home)])
  expect(holders.filter(({ database }) => database)).toHaveLength(1)
  expect(holders.find(({ refused }) => refused)?.refused).toContain('Another Precentor')
})

test('a pid file whose number now belongs to some other program does not stand in the way', async () => {
  const home = await temporaryHome(onTestFinished)
  const first = await hold(home)
  const { dataDirectory } = held(first)
  const file = join(dataDirectory, 'postmaster.pid')
  const pidFile = await readFile(file, 'utf8')
  const { uid, gid } = await stat(file)
  await first.kill()
  process.kill(await postmasterOf(dataDirectory), 'SIGKILL')

  // PostgreSQL takes only processes of its own user for rivals.
  const stranger = spawn('sleep', ['60'], process.getuid?.() === 0 ? { uid, gid } : {})
  onTestFinished(() => void stranger.kill())
  await writeFile(file, pidFile.replace(/^\d+/, String(stranger.pid)))

  const second = await hold(home)
  expect(await ask(held(second).connectionString, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  expect(stranger.exitCode).toBeNull()
})

test('a pid file that a power cut left empty does not stand in the way', async () => {
  const home = await temporaryHome(onTestFinished)
  const first = await hold(home)
  await first.stop()
  const file = join(held(first).dataDirectory, 'postmaster.pid')
  await writeFile(file, '')
  await utimes(file, 0, 0)
  expect((await hold(home)).refused).toBeUndefined()
})

test('a killed PostgreSQL recovers on the same port, with what was committed', async () => {
  const log = rememberingLog()
  const database = await startEmbeddedDatabase({ home: await temporaryHome(onTestFinished), log })
  onTestFinished(() => database.stop())
  await ask(database.connectionString, 'CREATE TABLE kept AS SELECT 7 AS number')
  process.kill(await postmasterOf(database.dataDirectory), 'SIGKILL')

  await expect
    .poll(() => ask(database.connectionString, 'SELECT number FROM kept').catch(() => []), {
      timeout: 20_000,
    })
    .toEqual([{ number: 7 }])
  expect(log.said.join()).toContain('ended unexpectedly (SIGKILL)')
})

test('server and PostgreSQL killed together leave nothing that a start cannot mend', async () => {
  const home = await temporaryHome(onTestFinished)
  const killed = await hold(home)
  const { connectionString, dataDirectory } = held(killed)
  await ask(connectionString, 'CREATE TABLE kept AS SELECT 7 AS number')
  const postmaster = await postmasterOf(dataDirectory)
  await killed.kill()
  process.kill(postmaster, 'SIGKILL')

  const next = await hold(home)
  expect(await ask(held(next).connectionString, 'SELECT number FROM kept')).toEqual([{ number: 7 }])
})

test('a server killed while it makes the database leaves a home that the next one can use', async () => {
  const home = await temporaryHome(onTestFinished)
  for (const milliseconds of [100, 200, 300, 400]) {
    await startHolder(home, { killAfter: milliseconds })
  }
  const next = await hold(home)
  expect(await ask(held(next).connectionString, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  expect(await readdir(dirname(held(next).dataDirectory))).toEqual(['data', 'postgres.log'])
})
