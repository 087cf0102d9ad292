import { expect, it } from 'vitest'
import { shortSql } from './short-sql.ts'

it.each([
  ['SELECT "public"."songs"."id" FROM "public"."songs"', 'SELECT "songs"."id" FROM "songs"'],
  [
    'INSERT INTO t VALUES ($1,$2), ($3,$4), ($5,$6) RETURNING id',
    'INSERT INTO t VALUES ($1,$2), … RETURNING id',
  ],
  ['id IN ($1,$2,$3,$4,$5)', 'id IN ($1, … $5)'],
  ['id IN ($1,$2)', 'id IN ($1,$2)'],
])('a statement is shortened: %s', (sql, short) => {
  expect(shortSql(sql)).toBe(short)
})
