import { describe, expect, it } from 'vitest'
import { compareLines } from './compare-lines.ts'
import { foldEqualLines } from './fold-equal-lines.ts'

const ten = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']

describe('foldEqualLines', () => {
  it('leaves two equal lines around a difference and folds the rest', () => {
    const folded = foldEqualLines(compareLines(ten.join('\n'), ten.with(5, 'x').join('\n')))
    expect(folded.map(shape)).toEqual(['folded 3', 'lines 5', 'folded 2'])
  })

  it('folds everything where nothing differs', () => {
    expect(foldEqualLines(compareLines('a\nb', 'a\nb')).map(shape)).toEqual(['folded 2'])
  })

  it('does not fold a single line', () => {
    const folded = foldEqualLines(compareLines('a\nb\nc\nd', 'a\nb\nc\nx'))
    expect(folded.map(shape)).toEqual(['lines 1', 'lines 3'])
  })
})

function shape(part: ReturnType<typeof foldEqualLines>[number]): string {
  return part.kind === 'folded' ? `folded ${part.count}` : `lines ${part.lines.length}`
}
