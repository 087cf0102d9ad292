import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { setTimeout as wait } from 'node:timers/promises'
import { listMigrations, migrationsDirectory } from '../../../packages/db/src/index.ts'
import { openOwnPostgres } from '../../ground/own-postgres.ts'
import { askPostgres } from '../frame/ask-postgres.ts'
import type { LoneCase } from '../frame/fault-case.ts'

const rounds = 6
const program = fileURLToPath(new URL('../migrator.ts', import.meta.url))

/** F17: two servers start on an empty database at once, and one is killed half-way. */
export const twoMigrators: LoneCase = {
  id: 'F17',
  title: `two migrators, one killed, ${rounds} rounds`,
  pass: 'the other one applies everything, once',
  isQuick: false,
  run: async (figures) => {
    await using postgres = await openOwnPostgres()
    const all = await listMigrations(migrationsDirectory)
    let whole = 0
    let killed = 0
    for (let round = 0; round < rounds; round += 1) {
      const name = `round_${round}`
      await askPostgres(postgres.connectionString(), `CREATE DATABASE ${name}`)
      const connectionString = postgres.connectionString(name)
      const [first, second] = [start(connectionString), start(connectionString)]
      await wait(600 + round * 150)
      killed += first.child.kill('SIGKILL') ? 1 : 0
      await Promise.all([first.end, second.end])
      const rows = await askPostgres<{ name: string }>(
        connectionString,
        `SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL`,
      )
      const names = new Set(rows.map((row) => row.name))
      if (rows.length === all.length && names.size === all.length) whole += 1
    }
    figures.tell('migrations', all.length)
    figures.tell('killed before they had ended', killed)
    figures.atLeast('rounds with every migration, once', whole, rounds)
  },
}

function start(connectionString: string) {
  const child = spawn(process.execPath, [program, connectionString], { stdio: 'ignore' })
  return { child, end: once(child, 'exit') }
}
