import { join } from 'node:path'
import { writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import type { LoneCase } from '../frame/fault-case.ts'
import type { Figures } from '../frame/figures.ts'
import { openGround, until, type Ground } from '../frame/ground.ts'
import { openLedger } from '../frame/ledger.ts'
import { openSmallDisk, type SmallDisk } from '../frame/small-disk.ts'

const dataMegabytes = 160
const walMegabytes = 96
const recoveryLimit = 5_000

/** F18: the disk of the data is full, and has room again later. */
export const dataDiskFull: LoneCase = {
  id: 'F18',
  title: 'data disk full for 8 s',
  pass: '503, recovery < 5 s; lost 0',
  isQuick: false,
  run: async (figures) => {
    using disk = openSmallDisk(dataMegabytes)
    if (disk === null) return figures.tell('not run', 'no right to mount')
    // The WAL lies elsewhere, or PostgreSQL itself would stop.
    using wal = openSmallDisk(walMegabytes)
    if (wal === null) return figures.tell('not run', 'no right to mount')
    const places = { parent: disk.directory, walParent: wal.directory }
    await using ground = await openGround({ settings: small, places })
    await underLoad(figures, ground, async (failuresSince) => {
      const moment = performance.now()
      await disk.fill()
      await wait(8_000)
      const statuses = failuresSince(moment).map(({ status }) => status)
      figures.atLeast('refused while it was full', statuses.length, 1)
      figures.holds(
        'refused with 503',
        statuses.every((status) => status === 503),
      )
      disk.free()
      return performance.now()
    })
  },
}

/** F19: the disk of the WAL is full: PostgreSQL stops, and is started when there is room. */
export const walDiskFull: LoneCase = {
  id: 'F19',
  title: 'WAL disk full; room and a start later',
  pass: 'lost 0 after space and start; 503 meanwhile',
  isQuick: false,
  run: async (figures) => {
    using wal = openSmallDisk(walMegabytes)
    if (wal === null) return figures.tell('not run', 'no right to mount')
    await using ground = await openGround({ settings: small, places: { walParent: wal.directory } })
    await underLoad(figures, ground, (failuresSince) =>
      fillWal(figures, ground, wal, failuresSince),
    )
  },
}

const small = { max_wal_size: '48MB', min_wal_size: '32MB' }

type FailuresSince = ReturnType<typeof openLedger>['failuresSince']

async function fillWal(
  figures: Figures,
  { sql, postgres }: Ground,
  wal: SmallDisk,
  failuresSince: FailuresSince,
): Promise<number> {
  const moment = performance.now()
  await wal.fill()
  // Little is written by the ledger; this needs the next segment at once.
  await sql(
    `CREATE TABLE ballast AS SELECT repeat(md5(n::text), 30) FROM generate_series(1, 60000) n`,
  ).catch(() => undefined)
  const hasStopped = await until(10_000, () =>
    /PANIC|could not write to file/.test(postgres.readLog()),
  )
  figures.holds('PostgreSQL noticed', hasStopped !== null)
  await wait(2_000)
  const statuses = failuresSince(moment).map(({ status }) => status)
  figures.holds(
    'refused with 503',
    statuses.length > 0 && statuses.every((status) => status === 503),
  )
  await postgres.stop('SIGQUIT')
  wal.free()
  await postgres.start()
  return performance.now()
}

/** Keeps books while the disk is full, and looks into them when it is not. */
async function underLoad(
  figures: Figures,
  ground: Ground,
  work: (failuresSince: FailuresSince) => Promise<number>,
): Promise<void> {
  const { url, church, product, sql } = ground
  const file = join(product.home, 'ledger')
  writeFileSync(file, '')
  const ledger = openLedger({ url, church, rate: 30, file })
  await wait(1_500)
  const over = await work(ledger.failuresSince)
  await wait(recoveryLimit + 1_500)
  const last = Math.max(over, ...ledger.failuresSince(over).map(({ end }) => end))
  figures.atMost('recovery', last - over, recoveryLimit, 'ms')
  await ledger.stop()
  const { acknowledged, broken } = ledger.account
  const rows = await sql<{ title: string }>(`SELECT title FROM songs WHERE title LIKE 'ledger %'`)
  const stored = rows.map(({ title }) => title)
  const kept = new Set(stored)
  figures.tell('writes acknowledged', acknowledged.length)
  figures.atMost('acknowledged writes lost', acknowledged.filter((id) => !kept.has(id)).length, 0)
  figures.atMost('effects twice', stored.length - kept.size, 0)
  figures.holds('answers keep the rules', broken.length === 0, broken[0] ?? 'yes')
}
