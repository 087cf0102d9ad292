import { askOutside, openTestWorld } from '@precentor/core/testing'
import { expect, it } from 'vitest'
import { callAs } from '../testing/call-as.ts'

it('asks a query again when its connection was killed', async () => {
  await using world = await openTestWorld()
  const caller = callAs(world.context, world.home.members.owner)
  const churchId = world.home.church.id
  await caller.song.create({ churchId, title: 'Abide with Me' })
  const kill = () =>
    askOutside(
      world.database.connectionString,
      `SELECT pg_terminate_backend(pid, 1000) FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    )
  for (let round = 0; round < 5; round += 1) {
    const asked = caller.song.list({ churchId })
    await kill()
    expect((await asked).items).toHaveLength(1)
  }
})
