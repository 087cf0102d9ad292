import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { errorOf } from '../testing/error-of.ts'
import { UnreadableSongError } from '../unreadable.ts'
import { openDatabase } from './open-database.ts'
import { makeDatabase } from './testing/make-database.ts'

const long = 'Größe '.repeat(5_000)
const bytes = makeDatabase((database) => {
  database.exec('PRAGMA page_size = 1024')
  database.exec(
    'CREATE TABLE "things" (id INTEGER NOT NULL, name VARCHAR(10, 2), "odd, name" blob, PRIMARY KEY (id))',
  )
  const insert = database.prepare('INSERT INTO things VALUES (?, ?, ?)')
  for (let id = 1; id <= 3_000; id += 1) insert.run(id, `Name ${id}`, null)
  insert.run(1e15, long, new Uint8Array([1, 2, 3]))
  database.exec('CREATE TABLE numbers (value)')
  const number = database.prepare('INSERT INTO numbers VALUES (?)')
  for (const value of [0, 1, -1, 200, -40_000, 9_000_000, 3e9, -4e12, 2 ** 52, 1.5])
    number.run(value)
})

describe('openDatabase', () => {
  it('reads rows over many pages, long texts, blobs and ids', () => {
    const rows = openDatabase(bytes).rows('THINGS')
    expect(rows).toHaveLength(3_001)
    expect(rows[2_999]).toEqual({ id: 3_000, name: 'Name 3000', 'odd, name': null })
    expect(rows[3_000]).toEqual({ id: 1e15, name: long, 'odd, name': new Uint8Array([1, 2, 3]) })
  })

  it('reads numbers of every size', () => {
    expect(
      openDatabase(bytes)
        .rows('numbers')
        .map(({ value }) => value),
    ).toEqual([0, 1, -1, 200, -40_000, 9_000_000, 3e9, -4e12, 2 ** 52, 1.5])
  })

  it('reads texts of UTF-16, and has no rows of tables that are not there', () => {
    const wide = makeDatabase((database) => {
      database.exec(
        "PRAGMA encoding = 'UTF-16'; CREATE TABLE t (a); INSERT INTO t VALUES ('Größe')",
      )
    })
    const database = openDatabase(wide)
    expect(database.rows('t')).toEqual([{ a: 'Größe' }])
    expect([database.hasTable('u'), database.rows('u')]).toEqual([false, []])
  })

  it('ends on every damage, with rows or an error of its own kind', () => {
    const small = makeDatabase((database) => {
      database.exec('CREATE TABLE t (a)')
      for (let row = 0; row < 200; row += 1) database.exec(`INSERT INTO t VALUES ('row ${row}')`)
    })
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(small.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 512, max: small.length }),
        (damages, length) => {
          const damaged = small.slice(0, length)
          for (const [at, byte] of damages) damaged[at] = byte
          const error = errorOf(() => openDatabase(damaged).rows('t'))
          expect(
            error === null || error instanceof UnreadableSongError || error instanceof RangeError,
          ).toBe(true)
        },
      ),
    )
  })
})
