import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { openForwarder, type Forwarder } from '../../ground/forwarder.ts'
import {
  openOwnPostgres,
  type OwnPostgres,
  type PostgresSettings,
} from '../../ground/own-postgres.ts'
import { prepareChurch, type PreparedChurch } from '../../ground/prepare-church.ts'
import { startProduct, type Product } from '../../ground/product.ts'
import { askPostgres } from './ask-postgres.ts'

/** A production server with two workers on a PostgreSQL of its own, and a church in it. */
export type Ground = AsyncDisposable & {
  readonly postgres: OwnPostgres
  /** Between the server and its PostgreSQL. */
  readonly network: Forwarder
  readonly product: Product
  readonly church: PreparedChurch
  readonly url: string
  /** The most connections that the server may hold. */
  readonly budget: number
  /** Where files move the clock of the server and stall it; see `disturb.mjs`. */
  readonly disturb: string
  /** Asks PostgreSQL as superuser, in the server's own database. */
  sql<Row extends Record<string, unknown>>(
    text: string,
    values?: readonly unknown[],
  ): Promise<Row[]>
}

export type GroundOptions = {
  readonly settings?: PostgresSettings
  readonly places?: { readonly parent?: string; readonly walParent?: string }
  readonly poolSize?: number
  readonly env?: Readonly<Record<string, string>>
}

const disturbing = new URL('../../ground/disturb.mjs', import.meta.url).href
const workers = 2
// Listener, jobs and migrator stand beside the pools.
const besidePools = 10

const people = { leaders: 24, musicians: 120 }

/** Opens a ground; what was opened is closed again when a later step fails. */
export async function openGround(options: GroundOptions = {}): Promise<Ground> {
  const { poolSize = 8 } = options
  const opened = new AsyncDisposableStack()
  try {
    const postgres = opened.use(await openOwnPostgres(options.settings, options.places))
    const network = opened.use(await openForwarder(postgres.port))
    const disturb = await mkdtemp(join(tmpdir(), 'precentor-disturb-'))
    opened.defer(() => rm(disturb, { recursive: true, force: true }))
    const product = opened.use(
      await startProduct({
        databaseUrl: postgres.connectionString().replace(`:${postgres.port}/`, `:${network.port}/`),
        workers,
        poolSize,
        env: { NODE_OPTIONS: `--import=${disturbing}`, PRECENTOR_DISTURB: disturb, ...options.env },
      }),
    )
    const church = await prepareChurch(product.url, postgres.connectionString(), people)
    const admin = postgres.adminString.replace(/postgres$/, 'precentor')
    return {
      postgres,
      network,
      product,
      church,
      url: product.url,
      disturb,
      budget: workers * poolSize + besidePools,
      sql: (text, values) => askPostgres(admin, text, values),
      [Symbol.asyncDispose]: () => opened.disposeAsync(),
    }
  } catch (error) {
    await opened.disposeAsync()
    throw error
  }
}

/** Waits until something is so; gives the milliseconds that it took, or null after the limit. */
export async function until(
  limit: number,
  isSo: () => Promise<boolean> | boolean,
): Promise<number | null> {
  const start = performance.now()
  while (!(await isSo())) {
    if (performance.now() - start > limit) return null
    await wait(20)
  }
  return performance.now() - start
}
