import { describe, expect, it } from 'vitest'
import { fileSize } from './file-size.ts'

describe('fileSize', () => {
  it.each([
    [0, '0 bytes'],
    [999, '999 bytes'],
    [1_000, '1 kB'],
    [999_499, '999 kB'],
    [999_500, '1.0 MB'],
    [3_440_000, '3.4 MB'],
    [104_857_600, '104.9 MB'],
  ])('writes %i as %s', (bytes, text) => {
    expect(fileSize(bytes)).toBe(text)
  })
})
