import { describe, expect, it } from 'vitest'
import { decodeText, isBinary } from './decode.ts'

const text = '{title: Großer Gott}\n'

const utf16 = (isLittle: boolean): number[] =>
  Array.from(text).flatMap((letter) => {
    const code = letter.charCodeAt(0)
    return isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255]
  })

const utf32 = (isLittle: boolean): number[] =>
  Array.from(text).flatMap((letter) => {
    const code = letter.charCodeAt(0)
    const bytes = [code & 255, code >> 8, 0, 0]
    return isLittle ? bytes : bytes.toReversed()
  })

const utf8 = Array.from(new TextEncoder().encode(text))

describe('decodeText', () => {
  it.each([
    ['utf-8', utf8, false, false],
    ['utf-8', [0xef, 0xbb, 0xbf, ...utf8], true, false],
    ['utf-16le', [0xff, 0xfe, ...utf16(true)], true, false],
    ['utf-16be', [0xfe, 0xff, ...utf16(false)], true, false],
    ['utf-16le', utf16(true), false, true],
    ['utf-16be', utf16(false), false, true],
    ['utf-32le', [0xff, 0xfe, 0, 0, ...utf32(true)], true, false],
    ['utf-32be', [0, 0, 0xfe, 0xff, ...utf32(false)], true, false],
    ['windows-1252', Array.from(text, (letter) => letter.charCodeAt(0)), false, true],
  ] as const)('reads %s', (encoding, bytes, hasByteOrderMark, guessed) => {
    expect(decodeText(Uint8Array.from(bytes))).toEqual({
      text,
      encoding,
      hasByteOrderMark,
      guessed,
    })
  })

  it('reads the quotation marks that Windows adds to Latin-1', () => {
    expect(decodeText(Uint8Array.from([0x93, 0x41, 0x94, 0x80])).text).toBe('“A”€')
  })

  it('reads nothing as an empty text', () => {
    expect(decodeText(new Uint8Array())).toMatchObject({ text: '', encoding: 'utf-8' })
  })
})

describe('isBinary', () => {
  it('tells archives and pictures from text with a stray NUL', () => {
    expect(isBinary(Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0]))).toBe(true)
    expect(isBinary(Uint8Array.from([...utf8, 0, ...utf8]))).toBe(false)
  })
})
