import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { checkHouse } from './check-house.mjs'
import { rules } from './rules.mjs'

const fixtures = fileURLToPath(new URL('fixtures', import.meta.url))
const files = readdirSync(fixtures, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(fixtures.length + 1))

it.each(rules.map(({ name }) => name))('catches a file that breaks %s', (name) => {
  const caught = checkHouse(fixtures, files).filter((line) => line.endsWith(`(${name})`))
  expect(caught).toHaveLength(1)
  expect(caught[0]).toMatch(new RegExp(`breaks-${name}|runs-the-api`))
})

it('has nothing against a file that keeps every rule', () => {
  expect(checkHouse(fixtures, files).filter((line) => line.startsWith('keeps/'))).toEqual([])
})
