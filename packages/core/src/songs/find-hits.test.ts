import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findHits } from './find-hits.ts'
import { matchingLine } from './matching-line.ts'

const hits = (text: string, phrase: string) =>
  findHits(text, { phrase, isGuessed: true }).ranges.map(([start, end]) => text.slice(start, end))

describe('findHits', () => {
  it.each([
    ['Love so amazing, so divine', 'amazing', ['amazing']],
    ['Love so amazing, so divine', 'amaz', ['amazing']],
    ['Love so amazing, so divine', 'so amaz', ['so', 'amazing', 'so']],
    ['Großer Gott, wir loben dich', 'grosser', ['Großer']],
    ['Noe\u0308l, noel', 'noel', ['Noe\u0308l', 'noel']],
    ['Amazing grace', 'amzing graec', ['Amazing', 'grace']],
    ['The first', 'th first', ['first']],
    ['The kings', 'king the king', ['The', 'kings']],
    ['', 'grace', []],
    ['grace', '', []],
  ])('finds in %j the words of %j', (text, phrase, found) => {
    expect(hits(text, phrase)).toEqual(found)
  })

  it('takes a word for another only where no song has it as it was typed', () => {
    const searched = { phrase: 'king of glory', isGuessed: false }
    expect(findHits('Hark! the Herald Angels Sing', searched).ranges).toEqual([])
  })

  it('marks ranges in order that lie apart and inside the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        (text, phrase) => {
          let last = 0
          for (const [start, end] of findHits(text, { phrase, isGuessed: true }).ranges) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect(end).toBeGreaterThan(start)
            last = end
          }
          expect(last).toBeLessThanOrEqual(text.length)
        },
      ),
    )
  })
})

describe('matchingLine', () => {
  const match = (phrase: string, title = 'Title', words = lyrics) =>
    matchingLine(title, words, { phrase, isGuessed: false })
  const lyrics = 'One fine day\nOne more fine morning\nA morning fine and bright'

  it('chooses the line with most of the words, the first of those that are alike', () => {
    expect(match('fine morning')?.line).toBe('One more fine morning')
    expect(match('fine morning bright')?.line).toBe('A morning fine and bright')
  })

  it('has nothing to add to a title that says as much', () => {
    expect(match('fine', 'Fine')).toBeNull()
    expect(match('elsewhere')).toBeNull()
  })

  it('cuts an endless line', () => {
    const { line } = match('fine', 'Title', `fine ${'la '.repeat(1_000)}`) ?? { line: '' }
    expect(line).toHaveLength(300)
  })
})
