import { describe, expect, it } from 'vitest'
import { nextLabel } from './section-choices.ts'

describe('nextLabel', () => {
  it('counts verses from the first one', () => {
    expect(nextLabel('', 'verse', 'Verse')).toBe('Verse 1')
    expect(nextLabel('{start_of_verse: Verse 1}\n{end_of_verse}', 'verse', 'Verse')).toBe('Verse 2')
  })

  it('counts other sections from the second one', () => {
    expect(nextLabel('', 'bridge', 'Bridge')).toBe('Bridge')
    expect(nextLabel('{start_of_bridge}', 'bridge', 'Bridge')).toBe('Bridge 2')
  })
})
