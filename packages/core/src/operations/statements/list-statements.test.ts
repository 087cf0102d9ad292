import { administer } from '@precentor/db/testing'
import { describe, expect, it } from 'vitest'
import { openTestWorld } from '../../testing/index.ts'
import { listStatements } from './list-statements.ts'

const measured = () => [
  { sql: 'SELECT 1', count: 2, mean: 3, slowest: 4 },
  { sql: 'SELECT 2', count: 10, mean: 2, slowest: 2 },
]

describe('the statements', () => {
  it('are those that PostgreSQL has counted, without their contents', async () => {
    await using world = await openTestWorld()
    await administer(
      world.database.connectionString,
      "SELECT name FROM churches WHERE name <> 'A secret name'",
    )
    const { source, statements } = await listStatements(world.home.members.admin, measured)
    expect(source).toBe('postgresql')
    const own = statements.find(({ sql }) => sql.startsWith('SELECT name FROM churches'))
    expect(own).toMatchObject({
      sql: 'SELECT name FROM churches WHERE name <> $1',
      calls: 1,
      rows: 2,
    })
    expect(JSON.stringify(statements)).not.toContain('A secret name')
    const totals = statements.map(({ total }) => total)
    expect(totals).toEqual(totals.toSorted((a, b) => b - a))
    const shares = statements.reduce((sum, { share }) => sum + (share ?? 0), 0)
    expect(shares).toBeGreaterThan(0)
    expect(shares).toBeLessThanOrEqual(1.0001)
  })

  it('are for admins', async () => {
    await using world = await openTestWorld()
    const { musician } = world.home.members
    await expect(listStatements(musician, measured)).rejects.toMatchObject({ kind: 'forbidden' })
  })
})
