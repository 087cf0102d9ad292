import { readdir, readFile } from 'node:fs/promises'
import { openDatabase } from '@precentor/db'
import { expect, onTestFinished, test } from 'vitest'
import { startEmbeddedDatabase } from './embedded-database/index.ts'
import { findPostmaster } from './embedded-database/postmaster.ts'
import { rememberingLog } from './embedded-database/testing/remembering-log.ts'
import { temporaryHome } from './embedded-database/testing/temporary-home.ts'

test(
  'a killed PostgreSQL opens the breaker, and its return closes it',
  { timeout: 40_000 },
  async () => {
    const { database, postmaster } = await start()
    process.kill(await postmaster(), 'SIGKILL')
    await expect.poll(() => database.breaker.figures().timesOpened, { interval: 20 }).toBe(1)
    await expect(database.gate.enter()).rejects.toMatchObject({ fault: 'unavailable' })
    await expect.poll(() => database.breaker.figures().state, { timeout: 20_000 }).toBe('closed')
    await database.ping()
  },
)

test.runIf(process.platform === 'linux')(
  'a PostgreSQL that stands still opens the breaker, and goes on where it stood',
  { timeout: 40_000 },
  async () => {
    const { database, postmaster } = await start()
    const processes = await family(await postmaster())
    for (const pid of processes) process.kill(pid, 'SIGSTOP')
    const asked = database.ping().then(
      () => 'answered',
      () => 'refused',
    )
    await expect
      .poll(() => database.breaker.figures().timesOpened, { interval: 20, timeout: 3_000 })
      .toBe(1)
    expect(await asked).toBe('refused')
    for (const pid of processes) process.kill(pid, 'SIGCONT')
    await expect.poll(() => database.breaker.figures().state, { timeout: 10_000 }).toBe('closed')
    await database.ping()
    expect(database.breaker.figures().timesPoolRenewed).toBe(0)
  },
)

async function start() {
  const home = await temporaryHome(onTestFinished)
  const embedded = await startEmbeddedDatabase({ home, log: rememberingLog(), durable: false })
  const database = openDatabase({
    connectionString: embedded.connectionString,
    size: 3,
    applicationName: 'precentor-test-killed',
    onIdleError: () => undefined,
  })
  onTestFinished(async () => {
    await database.close()
    await embedded.stop()
  })
  await database.ping()
  const postmaster = async () => {
    const found = await findPostmaster(embedded.dataDirectory)
    if (found.kind === 'none') throw new Error('No PostgreSQL runs there.')
    return found.pid
  }
  return { database, postmaster }
}

/** A process and its children. */
async function family(parent: number): Promise<number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const children = await Promise.all(
    pids.map(async (pid) => {
      const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
      const parentId = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]
      return Number(parentId) === parent ? [Number(pid)] : []
    }),
  )
  return [parent, ...children.flat()]
}
