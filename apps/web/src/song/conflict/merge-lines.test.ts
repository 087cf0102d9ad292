import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeLines } from './merge-lines.ts'

const base = '{tempo: 84}\n\nVerse one\nline two\n\nVerse two\nline four'

describe('mergeLines', () => {
  it('keeps both changes where they are apart', () => {
    const mine = base.replace('{tempo: 84}', '{tempo: 90}')
    const theirs = base.replace('line four', 'the last line\nand one more')
    expect(mergeLines(base, mine, theirs)).toBe(
      '{tempo: 90}\n\nVerse one\nline two\n\nVerse two\nthe last line\nand one more',
    )
  })

  it('leaves the decision to a person where both changed the same line', () => {
    const mine = base.replace('Verse one', 'First verse')
    const theirs = base.replace('Verse one', 'Verse 1')
    expect(mergeLines(base, mine, theirs)).toBeNull()
  })

  it('leaves it too where one put lines beside what the other changed', () => {
    const mine = base.replace('Verse one', 'First verse')
    const theirs = base.replace('Verse one\n', 'Verse one\nan added line\n')
    expect(mergeLines(base, mine, theirs)).toBeNull()
  })

  it('takes a change that both made once', () => {
    const both = base.replace('84', '90')
    expect(mergeLines(base, both, both.replace('line four', 'end'))).toBe(
      both.replace('line four', 'end'),
    )
  })

  it('gives the one change when the other person changed nothing', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 12 })
      .map((lines) => lines.join('\n'))
    fc.assert(
      fc.property(text, text, (from, to) => {
        expect(mergeLines(from, to, from)).toBe(to)
        expect(mergeLines(from, from, to)).toBe(to)
        expect(mergeLines(from, to, to)).toBe(to)
      }),
    )
  })

  it('is the same for both people', () => {
    const mine = base.replace('84', '90')
    const theirs = base.replace('line two', 'line 2')
    expect(mergeLines(base, mine, theirs)).toBe(mergeLines(base, theirs, mine))
  })
})
