import { askOutside, openTestDatabase } from '@precentor/db/testing'
import { expect, it } from 'vitest'
import { nameConstraint } from './name-constraint.ts'

/** Random ids and secrets do not meet, and what stands below is written with ON CONFLICT. */
const unreachable =
  /(_church_id_id|_hash|_token)_key$|^(?!member_song_keys|song_authors)[a-z_]+_pkey$/

it('has a sentence for every constraint that people can run into', async () => {
  await using database = await openTestDatabase()
  const rows = await askOutside<{ name: string }>(
    database.connectionString,
    `SELECT c.relname AS name FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
       JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE i.indisunique AND n.nspname = 'public'
     UNION SELECT conname FROM pg_constraint c JOIN pg_namespace n ON n.oid = c.connamespace
     WHERE contype IN ('f', 'u') AND n.nspname = 'public'`,
  )
  const names = rows.map(({ name }) => name).filter((name) => !unreachable.test(name))
  expect(names.length).toBeGreaterThan(20)
  expect(names.filter((name) => nameConstraint(name) === null)).toEqual([])
})

it('names the thing that is gone', () => {
  expect(nameConstraint('plan_items_church_id_arrangement_id_fkey')).toMatchObject({
    kind: 'conflict',
    code: 'arrangement.in_use',
  })
  expect(nameConstraint('plans_church_id_service_type_id_fkey')?.code).toBe('service_type.in_use')
  expect(nameConstraint('source_songs_church_id_match_song_id_fkey')?.code).toBe('song.in_use')
  expect(nameConstraint('members_user_id_fkey')?.code).toBe('account.in_use')
  expect(nameConstraint('songs_pkey')).toBeNull()
})
