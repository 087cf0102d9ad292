import { describe, expect, it } from 'vitest'
import { createInbox } from './inbox.ts'

describe('createInbox', () => {
  it('gives what came while nobody waited, each thing once', async () => {
    const inbox = createInbox(new AbortController().signal)
    for (const id of ['a', 'b', 'a']) inbox.put(id)
    expect(await inbox.take(0)).toEqual(['a', 'b'])
    expect(await inbox.take(0)).toEqual([])
  })

  it('wakes whoever waits when something comes', async () => {
    const inbox = createInbox(new AbortController().signal)
    const taken = inbox.take(60_000)
    inbox.put('a')
    expect(await taken).toEqual(['a'])
  })

  it('lets nobody wait once it is aborted', async () => {
    const end = new AbortController()
    const inbox = createInbox(end.signal)
    const taken = inbox.take(60_000)
    end.abort()
    expect(await taken).toEqual([])
    expect(await inbox.take(60_000)).toEqual([])
  })
})
