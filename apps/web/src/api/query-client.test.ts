import { expect, it } from 'vitest'
import { makeQueryClient } from './query-client.ts'

it('asks once while a page is drawn on the server, whatever the answer is', async () => {
  let asked = 0
  const queryFn = () => {
    asked += 1
    return Promise.reject(new Error('no'))
  }
  const answer = makeQueryClient().fetchQuery({ queryKey: ['missing'], queryFn })
  await expect(answer).rejects.toThrow('no')
  expect(asked).toBe(1)
})
