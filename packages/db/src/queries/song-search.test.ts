import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findChurchScope, type ChurchScope } from '../church-scope.ts'
import { observeStatements } from '../statements/observe.ts'
import { openTestDatabase, type TestDatabase } from '../testing/index.ts'
import { inTransaction } from '../transaction/in-transaction.ts'
import { insertChurch } from './church.ts'
import { insertUser } from './identity.ts'
import type { SongFilter } from './song-filter.ts'
import { listSongs } from './song-search.ts'
import { insertSongs, type NewSongRow } from './song.ts'

const songCount = 2_000

let database: TestDatabase
let client: pg.Client
let home: ChurchScope
beforeAll(async () => {
  database = await openTestDatabase()
  client = new pg.Client({ connectionString: database.connectionString })
  await client.connect()
  home = await fillChurch('home')
  await fillChurch('other')
  // With the vacuum: what a GIN index has still pending makes it dear, and the plan a matter of luck.
  await client.query('VACUUM ANALYZE')
}, 60_000)
afterAll(async () => {
  await client.end()
  await database[Symbol.asyncDispose]()
})

describe('a search over thousands of songs', () => {
  it('finds words by the index of words', async () => {
    const plan = await planOf({ phrase: 'hymn77 bright', words: ['hymn77', 'bright'] })
    expect(plan).toContain('Bitmap Index Scan on songs_search_vector_idx')
  })

  it('finds words that were meant by the same index, and similar titles by theirs', async () => {
    const plan = await planOf({ phrase: 'hymm77', words: ['hymm77'] })
    expect(plan.match(/Bitmap Index Scan on songs_search_vector_idx/g)).toHaveLength(2)
    expect(plan).toContain('Bitmap Index Scan on songs_title_trigram_idx')
  })

  it('looks at one church only, and counts what it does not show', async () => {
    const page = await search({ phrase: 'common', words: ['common'] })
    expect(page).toMatchObject({ total: songCount })
    expect(page.rows).toHaveLength(20)
  })

  it('forgives typing errors in several words', async () => {
    const page = await search({ phrase: 'comon brigth', words: ['comon', 'brigth'] })
    expect(page).toMatchObject({ total: songCount })
  })
})

function search(query: NonNullable<SongFilter['query']>): ReturnType<typeof listSongs> {
  const filter = { query, key: null, theme: null, tempo: null, language: null, isArchived: false }
  const order = { sort: 'relevance', now: new Date() } as const
  return listSongs(database.db, home, { ...filter, ...order }, { after: null, limit: 20 })
}

/** How PostgreSQL goes about the very statement that a search sends. */
async function planOf(query: NonNullable<SongFilter['query']>): Promise<string> {
  const { statements } = await observeStatements(() => search(query))
  const [statement] = statements
  if (statement === undefined || statements.length > 1) throw new Error('Not one statement.')
  const { rows } = await client.query<{ 'QUERY PLAN': string }>(
    `EXPLAIN (GENERIC_PLAN) ${statement.sql}`,
  )
  return rows.map((row) => row['QUERY PLAN']).join('\n')
}

async function fillChurch(slug: string): Promise<ChurchScope> {
  const { db } = database
  const userId = await insertUser(db, { name: slug, email: `${slug}@test.example` })
  const { church } = await insertChurch(
    db,
    { slug, name: slug, timeZone: 'Europe/London' },
    { userId, name: slug },
  )
  const scope = await findChurchScope(db, userId, church.id)
  if (scope === null) throw new Error('The owner is no member.')
  for (let start = 0; start < songCount; start += 250) {
    const songs = Array.from({ length: 250 }, (_, n) => makeSong(start + n))
    await inTransaction({ db }, (ctx) => insertSongs(ctx.db, scope, songs))
  }
  return scope
}

/** Song 7 sings of word7, word8 ... word46, and of what all songs sing. */
function makeSong(number: number): NewSongRow {
  const words = Array.from({ length: 40 }, (_, n) => `word${number + n} bright`)
  return {
    song: {
      title: `Hymn ${number}`,
      otherTitles: [`hymn${number}`],
      copyright: null,
      ccliNumber: null,
      isPublicDomain: true,
      language: null,
      themes: [],
      scriptures: [],
      notes: '',
      authorText: `Author ${number % 100}`,
      lyrics: `Common words\n${words.join('\n')}`,
    },
    authors: [{ name: `Author ${number % 100}`, role: 'words' }],
    arrangement: null,
  }
}
