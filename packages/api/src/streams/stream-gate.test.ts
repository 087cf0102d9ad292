import { describe, expect, it } from 'vitest'
import { createStreamGate } from './stream-gate.ts'

describe('createStreamGate', () => {
  it('lets each person open so many streams, and others as many', () => {
    const gate = createStreamGate({ mostPerPerson: 2 })
    const first = gate.open('ann')
    expect(gate.open('ann')).not.toBeNull()
    expect(gate.open('ann')).toBeNull()
    expect(gate.open('ben')).not.toBeNull()
    first?.()
    // Closing twice frees one place, not two.
    first?.()
    expect(gate.open('ann')).not.toBeNull()
    expect(gate.open('ann')).toBeNull()
  })
})
