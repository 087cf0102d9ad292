import { describe, expect, it } from 'vitest'
import { createTurns } from './turns.ts'

describe('createTurns', () => {
  it('lets so many work at once and the rest wait in order', async () => {
    const turns = createTurns(2, 10)
    const ends = [await turns.take(), await turns.take()]
    const came: string[] = []
    const third = turns.take().then((end) => (came.push('third'), end))
    const fourth = turns.take().then((end) => (came.push('fourth'), end))
    await Promise.resolve()
    expect(came).toEqual([])
    ends[0]?.()
    const endThird = await third
    expect(came).toEqual(['third'])
    endThird?.()
    await fourth
    expect(came).toEqual(['third', 'fourth'])
  })

  it('turns away whoever comes when too many wait', async () => {
    const turns = createTurns(1, 1)
    await turns.take()
    void turns.take()
    expect(await turns.take()).toBeNull()
  })
})
