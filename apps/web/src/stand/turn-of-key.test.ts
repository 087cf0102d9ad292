import { describe, expect, it } from 'vitest'
import { turnOfKey } from './turn-of-key.ts'

const plain = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, repeat: false }

describe('turnOfKey', () => {
  it.each(['PageDown', 'ArrowRight', 'ArrowDown', ' '])('goes on with %j', (key) => {
    expect(turnOfKey({ ...plain, key })).toBe('next')
  })

  it.each(['PageUp', 'ArrowLeft', 'ArrowUp'])('goes back with %j', (key) => {
    expect(turnOfKey({ ...plain, key })).toBe('previous')
  })

  it('goes back with Shift and space, as browsers do', () => {
    expect(turnOfKey({ ...plain, key: ' ', shiftKey: true })).toBe('previous')
  })

  it('leaves other keys and shortcuts to the browser', () => {
    expect(turnOfKey({ ...plain, key: 'a' })).toBeNull()
    expect(turnOfKey({ ...plain, key: 'ArrowLeft', altKey: true })).toBeNull()
    expect(turnOfKey({ ...plain, key: 'toString' })).toBeNull()
  })

  it('does not race on while a key is held', () => {
    expect(turnOfKey({ ...plain, key: 'PageDown', repeat: true })).toBeNull()
  })
})
