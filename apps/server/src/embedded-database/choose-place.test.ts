import { spawnSync } from 'node:child_process'
import { chmod, chown, cp, lstat, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { chooseAccount } from './choose-account.ts'
import { canReach, sharedDirectory } from './choose-place.ts'
import { binariesIn, findBinaries } from './find-binaries.ts'
import { startEmbeddedDatabase } from './index.ts'
import { reachableBinaries } from './reachable-binaries.ts'
import { runProgram } from './run-program.ts'
import { ask } from './testing/ask.ts'
import { rememberingLog } from './testing/remembering-log.ts'
import { startHolder } from './testing/start-holder.ts'
import { temporaryDirectory } from './testing/temporary-home.ts'

vi.setConfig({ testTimeout: 60_000 })

const isRoot = process.getuid?.() === 0

describe.skipIf(!isRoot)('as root', () => {
  test('the database of a home that its user can reach lies in the home', async () => {
    const home = join(await temporaryDirectory(onTestFinished), 'home')
    const database = await startEmbeddedDatabase({ home, log: rememberingLog() })
    onTestFinished(() => database.stop())
    expect(database.dataDirectory).toBe(join(home, 'postgres/data'))
    expect((await stat(database.dataDirectory)).uid).not.toBe(0)
    const [row] = await ask(database.connectionString, 'SELECT 1 AS one')
    expect(row).toEqual({ one: 1 })
  })

  test('a closed home that is still empty is opened as far as one that we make', async () => {
    const home = await temporaryDirectory(onTestFinished, 0o700)
    const database = await startEmbeddedDatabase({ home, log: rememberingLog() })
    onTestFinished(() => database.stop())
    expect(database.dataDirectory).toBe(join(home, 'postgres/data'))
    expect((await stat(home)).mode & 0o777).toBe(0o711)
  })

  test('a closed home that holds things already is left as it is', async () => {
    const home = await temporaryDirectory(onTestFinished, 0o700)
    await writeFile(join(home, 'diary'), 'private')
    const database = await startEmbeddedDatabase({ home, log: rememberingLog() })
    onTestFinished(() => rm(join(database.dataDirectory, '..'), { recursive: true }))
    onTestFinished(() => database.stop())
    expect(database.dataDirectory.startsWith(sharedDirectory)).toBe(true)
    expect((await stat(home)).mode & 0o777).toBe(0o700)
  })

  test('the database of a home in a closed directory lies where its user can go, and is found again', async () => {
    const home = join(await temporaryDirectory(onTestFinished, 0o700), 'home')
    const log = rememberingLog()
    const first = await startEmbeddedDatabase({ home, log })
    expect(first.dataDirectory.startsWith(`${sharedDirectory}/database-`)).toBe(true)
    expect(log.said.join()).toContain(`the database is in ${join(first.dataDirectory, '..')}`)
    expect((await lstat(join(home, 'postgres'))).isSymbolicLink()).toBe(true)
    await ask(first.connectionString, 'CREATE TABLE kept AS SELECT 7 AS number')
    await first.stop()

    const second = await startEmbeddedDatabase({ home, log })
    onTestFinished(() => second.stop())
    expect(second.dataDirectory).toBe(first.dataDirectory)
    expect(await ask(second.connectionString, 'SELECT number FROM kept')).toEqual([{ number: 7 }])
  })

  test('a home whose database is gone is refused, never taken for an empty one', async () => {
    const home = join(await temporaryDirectory(onTestFinished, 0o700), 'home')
    const first = await startEmbeddedDatabase({ home, log: rememberingLog() })
    await first.stop()
    await rm(join(first.dataDirectory, '..'), { recursive: true })
    await expect(startEmbeddedDatabase({ home, log: rememberingLog() })).rejects.toThrow(
      `The database that ${join(home, 'postgres')} points to is gone`,
    )
  })

  test('a database that root copied back from a backup is given to its user', async () => {
    const home = join(await temporaryDirectory(onTestFinished), 'home')
    const first = await startEmbeddedDatabase({ home, log: rememberingLog() })
    await ask(first.connectionString, 'CREATE TABLE kept AS SELECT 7 AS number')
    await first.stop()
    await runProgram('chown', ['-R', 'root:root', join(home, 'postgres')])

    const log = rememberingLog()
    const second = await startEmbeddedDatabase({ home, log })
    onTestFinished(() => second.stop())
    expect(await ask(second.connectionString, 'SELECT number FROM kept')).toEqual([{ number: 7 }])
    expect(log.said.join()).toContain(`Gave ${join(home, 'postgres')} to the user`)
  })

  test('a database whose directories were closed afterwards is refused in a sentence', async () => {
    const directory = await temporaryDirectory(onTestFinished)
    const home = join(directory, 'home')
    await (await startEmbeddedDatabase({ home, log: rememberingLog() })).stop()
    await chmod(directory, 0o700)
    await expect(startEmbeddedDatabase({ home, log: rememberingLog() })).rejects.toThrow(
      'who cannot get there. Open the directories above it',
    )
  })

  test('programs below a closed directory are copied whole, once', async () => {
    const closed = await temporaryDirectory(onTestFinished, 0o700)
    const original = findBinaries()
    await cp(original.directory, join(closed, 'native'), {
      recursive: true,
      verbatimSymlinks: true,
    })
    const version = `copy-test-${process.pid}`
    onTestFinished(() => rm(join(sharedDirectory, `postgresql-${version}`), { recursive: true }))

    const account = await chooseAccount(rememberingLog())
    const log = rememberingLog()
    const closedBinaries = binariesIn(join(closed, 'native'), version)
    const [copy] = await Promise.all(
      [1, 2, 3].map(() => reachableBinaries(account, log, closedBinaries)),
    )
    expect(await canReach(account, copy?.directory ?? '')).toBe(true)
    const ran = await runProgram(copy?.postgres ?? '', ['--version'], { account })
    expect(ran.output).toContain('postgres (PostgreSQL) 18')

    const said = log.said.length
    expect(await reachableBinaries(account, log, closedBinaries)).toEqual(copy)
    expect(log.said).toHaveLength(said)
    expect((await readdir(sharedDirectory)).filter((name) => name.startsWith('copying-'))).toEqual(
      [],
    )
  })
})

describe('as an ordinary user', () => {
  const nobody = isRoot ? { uid: 65_534, gid: 65_534 } : undefined
  const canRun =
    !nobody || spawnSync(process.execPath, ['--version'], { ...nobody, cwd: '/' }).status === 0

  test.skipIf(!canRun)('the database lies in the home, closed to others', async () => {
    const home = join(await temporaryDirectory(onTestFinished), 'home')
    await mkdir(home)
    if (nobody) await chown(home, nobody.uid, nobody.gid)
    const holder = await startHolder(home, nobody ? { account: nobody } : {})
    onTestFinished(() => holder.stop())
    expect(holder.refused).toBeUndefined()
    expect(holder.database?.dataDirectory).toBe(join(home, 'postgres/data'))
    expect((await stat(join(home, 'postgres'))).mode & 0o077).toBe(0)
    const [row] = await ask(holder.database?.connectionString ?? '', 'SELECT 1 AS one')
    expect(row).toEqual({ one: 1 })
  })

  test.skipIf(!canRun || !isRoot)("another user's database is refused in a sentence", async () => {
    const home = join(await temporaryDirectory(onTestFinished), 'home')
    await (await startEmbeddedDatabase({ home, log: rememberingLog() })).stop()
    const holder = await startHolder(home, nobody ? { account: nobody } : {})
    onTestFinished(() => holder.stop())
    expect(holder.refused).toBe(
      `This user may not use ${home}. Start Precentor as the user who owns it, or set PRECENTOR_HOME to another place.`,
    )
  })
})
