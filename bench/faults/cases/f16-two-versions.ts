import { setTimeout as wait } from 'node:timers/promises'
import type { SceneCase } from '../frame/fault-case.ts'

/** What a next version would bring along: nothing that takes something away from this one. */
const additions = [
  `ALTER TABLE songs ADD COLUMN next_version text`,
  `ALTER TABLE plans ADD COLUMN next_version int NOT NULL DEFAULT 0`,
  `CREATE TABLE next_version (id uuid PRIMARY KEY, church_id uuid REFERENCES churches (id))`,
  `CREATE INDEX CONCURRENTLY next_version_idx ON songs (church_id, next_version)`,
] as const

/** F16: the schema of a next version comes while this one works, and both go on. */
export const twoVersions: SceneCase = {
  id: 'F16',
  title: 'additions of a next version applied under this one',
  pass: '0 schema errors, 0 failed',
  isQuick: false,
  load: { rate: 15, watchers: 5 },
  strike: async ({ sql, ledger, figures, postgres }) => {
    const moment = performance.now()
    for (const statement of additions) {
      await sql(statement)
      await wait(1_000)
    }
    await wait(2_000)
    figures.tell('changes of the schema', additions.length)
    figures.atMost('failed attempts', ledger.failuresSince(moment).length, 0)
    const errors = postgres
      .readLog()
      .match(/cached plan must not change|column .* does not exist|relation .* does not exist/g)
    figures.atMost('schema errors in the log of PostgreSQL', errors?.length ?? 0, 0)
    await sql('DROP TABLE next_version')
    await sql('ALTER TABLE songs DROP COLUMN next_version')
    await sql('ALTER TABLE plans DROP COLUMN next_version')
  },
}
