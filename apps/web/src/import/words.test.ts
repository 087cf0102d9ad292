import { describe, expect, it } from 'vitest'
import { countOf, resultText } from './words.ts'

const nothing = { created: 0, updated: 0, added: 0, known: 0, held: 0, left: 0 }

describe('resultText', () => {
  it.each([
    [{}, 'Nothing was imported.'],
    [{ created: 1 }, '1 song imported.'],
    [{ created: 1_200, known: 1 }, '1,200 songs imported, 1 song already there.'],
    [{ updated: 2, added: 1 }, '2 songs updated, 1 arrangement added.'],
    [
      { created: 3, held: 1 },
      '3 songs imported. 1 more looks like a song you have: please choose.',
    ],
    [{ held: 2 }, 'Nothing was imported. 2 more look like songs you have: please choose.'],
  ])('says of %o: %s', (batch, sentence) => {
    expect(resultText({ ...nothing, ...batch })).toBe(sentence)
  })
})

describe('countOf', () => {
  it('counts in the singular and the plural', () => {
    expect([countOf(0, 'file'), countOf(1, 'file'), countOf(2, 'file')]).toEqual([
      '0 files',
      '1 file',
      '2 files',
    ])
  })
})
