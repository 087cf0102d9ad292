import { describe, expect, it } from 'vitest'
import type { Caller } from './caller.ts'
import { createSessionMemo } from './session-memo.ts'

const caller: Caller = {
  userId: 'u',
  name: 'Miriam',
  email: 'm@test.example',
  via: 'session',
  sessionId: 's',
  scope: 'write',
}
const at = (seconds: number) => new Date(seconds * 1000)

describe('createSessionMemo', () => {
  it('knows cookies for twenty seconds, and not a moment longer', () => {
    const memo = createSessionMemo()
    memo.keep('a=1', caller, at(0))
    expect(memo.find('a=1', at(19.9))).toBe(caller)
    expect(memo.find('a=1', at(20))).toBeNull()
  })

  it('tells nobody from somebody else', () => {
    const memo = createSessionMemo()
    memo.keep('a=1', caller, at(0))
    expect(memo.find('a=2', at(0))).toBeNull()
    expect(memo.find('', at(0))).toBeNull()
  })

  it('never grows beyond its limit', () => {
    const memo = createSessionMemo()
    for (let number = 0; number <= 2000; number += 1) memo.keep(`a=${number}`, caller, at(0))
    expect(memo.find('a=0', at(1))).toBeNull()
    expect(memo.find('a=2000', at(1))).toBe(caller)
  })
})
