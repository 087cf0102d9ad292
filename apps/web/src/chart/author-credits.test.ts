import { describe, expect, it } from 'vitest'
import { authorCredits, authorNames } from './author-credits.ts'

describe('authorCredits', () => {
  it('says once what one person did', () => {
    const crosby = { name: 'Fanny Crosby' }
    expect(
      authorCredits([
        { ...crosby, role: 'music' },
        { ...crosby, role: 'words' },
      ]),
    ).toEqual(['Words and music: Fanny Crosby'])
  })

  it('puts people who did the same into one phrase', () => {
    expect(
      authorCredits([
        { name: 'Matthew Bridges', role: 'words' },
        { name: 'Godfrey Thring', role: 'words' },
        { name: 'George Job Elvey', role: 'music' },
      ]),
    ).toEqual(['Words: Matthew Bridges and Godfrey Thring', 'Music: George Job Elvey'])
  })

  it('has nothing to say of a song without authors', () => {
    expect(authorCredits([])).toEqual([])
  })
})

describe('authorNames', () => {
  it('names everybody once', () => {
    expect(
      authorNames([
        { name: 'Fanny Crosby', role: 'words' },
        { name: 'William Doane', role: 'music' },
        { name: 'Fanny Crosby', role: 'music' },
      ]),
    ).toBe('Fanny Crosby, William Doane')
  })
})
