import { SettingsError, type Settings } from './settings.ts'

/** How many connections PostgreSQL has to give. */
export type Capacity = {
  /** `max_connections`, or what this role or database may open where that is less. */
  readonly most: number
  /** Of these, kept back for administrators. */
  readonly reserved: number
}

/** How many workers there are, and how many connections each has in its pool. */
export type Crewing = { readonly workers: number; readonly poolSize: number }

/** Beside its pool each worker has two for jobs and one that listens. */
const jobs = 2
const listeners = 1
const migrator = 3
/** For an administrator's own look at the database. */
const spare = 3
const share = 0.8
const smallestPool = 5

/**
 * Decides how many workers and connections there are. What was set stays as it is; what
 * was not is made to fit. Several servers on one database share its connections.
 *
 * @throws SettingsError with the sum where it cannot fit
 */
export function planCrew(settings: Settings, capacity: Capacity): Crewing {
  const { hosts } = settings
  const limit = connectionLimit(capacity)
  const fits = (crewing: Crewing) => connectionsOf(crewing) * hosts <= limit
  const plan = { workers: settings.workers.count, poolSize: settings.poolSize }
  while (!settings.isPoolSizeSet && plan.poolSize > smallestPool && !fits(plan)) plan.poolSize -= 1
  while (!settings.workers.isSet && plan.workers > 1 && !fits(plan)) plan.workers -= 1
  if (fits(plan)) return plan
  throw new SettingsError(sum(plan, capacity, hosts))
}

/** What this server opens at the most: one worker more while they are replaced. */
export function connectionsOf({ workers, poolSize }: Crewing): number {
  return (workers + 1) * (poolSize + jobs + listeners) + migrator + spare
}

/** The `max_connections` with which so many workers fit, of a database of their own. */
export function connectionsNeeded(crewing: Crewing, reserved = 3): number {
  return Math.max(100, Math.ceil(connectionsOf(crewing) / share) + reserved)
}

function connectionLimit({ most, reserved }: Capacity): number {
  return Math.floor((most - reserved) * share)
}

function sum({ workers, poolSize }: Crewing, { most, reserved }: Capacity, hosts: number): string {
  const each = `(${workers} workers + 1 while they are replaced) × (${poolSize} in the pool + ${jobs} for jobs + ${listeners} that listens) + ${migrator} to migrate + ${spare} to spare`
  const all = connectionsOf({ workers, poolSize }) * hosts
  const servers = hosts > 1 ? `, times ${hosts} servers,` : ''
  return `Too many connections for this database: ${each}${servers} = ${all}, but 80 % of its ${most} less ${reserved} reserved are ${connectionLimit({ most, reserved })}. Set WEB_CONCURRENCY or DATABASE_POOL_SIZE lower, or max_connections of PostgreSQL higher.`
}
