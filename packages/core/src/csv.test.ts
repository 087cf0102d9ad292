import { describe, expect, it } from 'vitest'
import { toCsv } from './csv.ts'

describe('toCsv', () => {
  it('writes what spreadsheets read', () => {
    const text = toCsv(
      ['title', 'bpm', 'free'],
      [
        ['Größe, "Dich"', 96, true],
        ['two\nlines', null, false],
      ],
    )
    expect(text).toBe('\uFEFFtitle,bpm,free\r\n"Größe, ""Dich""",96,yes\r\n"two\nlines",,no\r\n')
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)'])('makes no formula of %s', (title) => {
    expect(toCsv(['title'], [[title]])).toContain(`'${title}`)
  })
})
