import { describe, expect, it } from 'vitest'
import { insertSection, insertText, wrapText } from './insert-text.ts'

describe('insertText', () => {
  it('takes the place of what is marked', () => {
    expect(insertText({ text: 'abcd', start: 1, end: 3 }, 'XY')).toEqual({
      text: 'aXYd',
      start: 3,
      end: 3,
    })
  })
})

describe('wrapText', () => {
  it('puts brackets around a chord and leaves it marked', () => {
    expect(wrapText({ text: 'G Amazing', start: 0, end: 1 }, '[', ']')).toEqual({
      text: '[G] Amazing',
      start: 1,
      end: 2,
    })
  })
})

describe('insertSection', () => {
  it('begins an empty chart', () => {
    expect(insertSection({ text: '', start: 0, end: 0 }, 'verse', 'Verse 1')).toEqual({
      text: '{start_of_verse: Verse 1}\n\n{end_of_verse}\n',
      start: 26,
      end: 26,
    })
  })

  it('goes behind the line of words in which the cursor stands', () => {
    const { text, start } = insertSection({ text: 'Holy\nholy', start: 2, end: 2 }, 'chorus', '')
    expect(text).toBe('Holy\n\n{start_of_chorus}\n\n{end_of_chorus}\n\nholy')
    expect(text.slice(start)).toMatch(/^\n\{end_of_chorus\}/)
  })

  it('takes the marked lines in as a whole', () => {
    const { text, start, end } = insertSection(
      { text: 'a\nbc\nde\nf', start: 3, end: 6 },
      'bridge',
      '',
    )
    expect(text).toBe('a\n\n{start_of_bridge}\nbc\nde\n{end_of_bridge}\n\nf')
    expect(text.slice(start, end)).toBe('bc\nde')
  })

  it('adds no blank lines where there are some', () => {
    const { text } = insertSection({ text: 'a\n\n\n\nb', start: 3, end: 3 }, 'tag', '')
    expect(text).toBe('a\n\n{start_of_tag}\n\n{end_of_tag}\n\nb')
  })
})
