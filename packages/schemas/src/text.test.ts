import { describe, expect, it } from 'vitest'
import { line, lines, optionalLine, prose } from './text.ts'

describe('a line', () => {
  it('is trimmed, and says what is wrong with it', () => {
    expect(line(10).parse('  Grace \t')).toBe('Grace')
    expect(complaintOf(line(10), '   ')).toBe('Please fill this in.')
    expect(optionalLine(10).parse('   ')).toBe('')
  })

  it.each(['two\nlines', 'two\r\nlines', 'two\u2028lines'])('is one line, unlike %j', (text) => {
    expect(complaintOf(line(20), text)).toBe('This must be one line.')
    expect(complaintOf(optionalLine(20), text)).toBe('This must be one line.')
  })

  it.each(['a\0b', 'a\ud800b'])('is text that PostgreSQL takes, unlike %j', (text) => {
    expect(complaintOf(line(20), text)).toBe('This text contains characters that cannot be stored.')
    expect(prose(20).safeParse(text).success).toBe(false)
  })
})

describe('lines', () => {
  it('are kept once each', () => {
    expect(lines(5, 20).parse(['Bass ', 'Voice', 'Bass'])).toEqual(['Bass', 'Voice'])
  })
})

function complaintOf(schema: ReturnType<typeof line>, text: string): string | undefined {
  return schema.safeParse(text).error?.issues[0]?.message
}
