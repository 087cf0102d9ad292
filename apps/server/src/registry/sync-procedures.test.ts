import { loadPolicies, registryLock, syncProcedures, type Log } from '@precentor/core'
import { lockKey, openDatabase } from '@precentor/db'
import { openTestDatabase, type TestDatabase } from '@precentor/db/testing'
import pg from 'pg'
import { describe, expect, it } from 'vitest'

const song = { path: 'song.list', kind: 'query', access: 'musician', codeLimit: 600 } as const
const plan = { path: 'plan.create', kind: 'mutation', access: 'leader', codeLimit: 240 } as const

describe('syncProcedures', () => {
  it('stores what the code declares, once', async () => {
    await using world = await open()
    const { ctx, lines } = world
    expect(await syncProcedures(ctx, [song, plan])).toMatchObject({ kind: 'changed', version: 1 })
    expect(await syncProcedures(ctx, [song, plan])).toEqual({ kind: 'unchanged' })
    const { version, byPath } = await loadPolicies(ctx)
    expect(version).toBe(1)
    expect([...byPath.keys()]).toEqual(['plan.create', 'song.list'])
    expect(lines).toEqual(['info: the procedures were brought in line'])
  })

  it('takes over a new declaration and keeps what an admin chose', async () => {
    await using world = await open()
    await syncProcedures(world.ctx, [song, plan])
    await world.run(
      "UPDATE procedures SET own_limit = 7, is_enabled = false WHERE path = 'song.list'",
    )
    const outcome = await syncProcedures(world.ctx, [{ ...song, codeLimit: 30 }, plan])
    expect(outcome).toMatchObject({ version: 2, change: { changed: [{ path: 'song.list' }] } })
    expect(
      await world.run(
        'SELECT path, code_limit, own_limit, is_enabled, version FROM procedures ORDER BY path',
      ),
    ).toEqual([
      { path: 'plan.create', code_limit: 240, own_limit: null, is_enabled: true, version: 1 },
      { path: 'song.list', code_limit: 30, own_limit: 7, is_enabled: false, version: 2 },
    ])
  })

  it('removes rows without a procedure and puts back deleted ones', async () => {
    await using world = await open()
    await syncProcedures(world.ctx, [song, plan])
    await world.run("DELETE FROM procedures WHERE path = 'song.list'")
    await world.run(
      "INSERT INTO procedures (path, kind, access, code_limit, version) VALUES ('gone.long', 'query', 'user', 1, 1)",
    )
    const outcome = await syncProcedures(world.ctx, [song, plan])
    expect(outcome).toMatchObject({
      version: 2,
      change: { added: [{ path: 'song.list' }], changed: [], removed: ['gone.long'] },
    })
    const { byPath } = await loadPolicies(world.ctx)
    expect([...byPath.keys()]).toEqual(['plan.create', 'song.list'])
  })

  it('counts on although the row with the version was deleted', async () => {
    await using world = await open()
    await syncProcedures(world.ctx, [song])
    await syncProcedures(world.ctx, [{ ...song, codeLimit: 5 }])
    await world.run('DELETE FROM procedure_registry')
    expect(await syncProcedures(world.ctx, [song])).toMatchObject({ version: 3 })
  })

  it('skips with one line while another backend holds the lock, and wins once that is killed', async () => {
    await using world = await open()
    const { client: holder, pid } = await connect(world.database)
    const wasKilled = new Promise((resolve) => holder.once('end', resolve))
    await holder.query('BEGIN')
    await holder.query('SELECT pg_advisory_xact_lock($1)', [String(lockKey(registryLock))])
    expect(await syncProcedures(world.ctx, [song])).toEqual({ kind: 'skipped' })
    expect(world.lines).toEqual(['info: another process brings the procedures in line'])
    expect(await holdersOf(world)).toEqual([{ pid }])

    await world.run(`SELECT pg_terminate_backend(${pid})`)
    await wasKilled
    expect(await syncProcedures(world.ctx, [song])).toMatchObject({ kind: 'changed', version: 1 })
    expect(await holdersOf(world)).toEqual([])
  })

  it('is one warning and no crash when the lock cannot be asked for', async () => {
    await using world = await open()
    await world.run(`CREATE FUNCTION public.pg_try_advisory_xact_lock(bigint) RETURNS boolean
      LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no locks today'; END $$`)
    await world.run(
      `DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET search_path = public, pg_catalog', current_database()); END $$`,
    )
    await using other = await reopen(world)
    expect(await syncProcedures(other.ctx, [song])).toEqual({ kind: 'failed' })
    expect(other.lines).toEqual(['warn: a lock could not be asked for; its work is skipped'])
    expect((await loadPolicies(other.ctx)).version).toBe(0)
  })

  it('is one warning and no crash when it cannot write, and nothing is half done', async () => {
    await using world = await open()
    await syncProcedures(world.ctx, [song])
    await world.run(`CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'read only'; END $$`)
    await world.run(
      'CREATE TRIGGER refuse BEFORE DELETE ON procedures FOR EACH ROW EXECUTE FUNCTION refuse()',
    )
    world.lines.length = 0
    expect(await syncProcedures(world.ctx, [plan])).toEqual({ kind: 'failed' })
    expect(world.lines).toEqual([
      'warn: the procedures could not be brought in line; the server goes on',
    ])
    const { version, byPath } = await loadPolicies(world.ctx)
    expect({ version, paths: [...byPath.keys()] }).toEqual({ version: 1, paths: ['song.list'] })
  })
})

type World = Awaited<ReturnType<typeof open>>

async function open() {
  const database = await openTestDatabase()
  return { ...around(database), [Symbol.asyncDispose]: () => database[Symbol.asyncDispose]() }
}

/** Connections of its own, which have seen the database's new settings. */
async function reopen({ database }: World) {
  const again = openDatabase({
    connectionString: database.connectionString,
    size: 2,
    applicationName: 'precentor-test-again',
    onIdleError: () => undefined,
  })
  const same = { ...database, ...again, connectionString: database.connectionString }
  return { ...around(same), [Symbol.asyncDispose]: () => again.close() }
}

function around(database: TestDatabase) {
  const lines: string[] = []
  const log: Log = {
    info: (_details, message) => void lines.push(`info: ${message}`),
    warn: (_details, message) => void lines.push(`warn: ${message}`),
    error: (_details, message) => void lines.push(`error: ${message}`),
  }
  return {
    database,
    lines,
    ctx: { db: database.db, log },
    run: async (sql: string): Promise<unknown[]> => {
      const { client } = await connect(database)
      const { rows } = await client.query<Record<string, unknown>>(sql)
      await client.end()
      return rows
    },
  }
}

async function connect({ connectionString }: TestDatabase) {
  const client = new pg.Client({ connectionString })
  client.on('error', () => undefined)
  await client.connect()
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
  return { client, pid: rows[0]?.pid }
}

async function holdersOf(world: World): Promise<unknown[]> {
  return world.run(`SELECT pid FROM pg_locks WHERE locktype = 'advisory'
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`)
}
