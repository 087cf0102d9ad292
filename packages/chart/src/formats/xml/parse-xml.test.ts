import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { UnreadableSongError } from '../unreadable.ts'
import { errorOf } from '../testing/error-of.ts'
import { escapeXml } from './entities.ts'
import { child, childText, textOf } from './node.ts'
import { parseXml } from './parse-xml.ts'

describe('parseXml', () => {
  it('reads elements, attributes, text and character data', () => {
    const root = parseXml(
      '\ufeff<?xml version="1.0"?>\n<!-- a > b --><song a="1 &lt; 2" b=\'x\'><t>R &amp; B &#246;</t><c><![CDATA[a <b> &amp;]]></c><e/></song>\n',
    )
    expect(root.name).toBe('song')
    expect([...root.attributes]).toEqual([
      ['a', '1 < 2'],
      ['b', 'x'],
    ])
    expect(childText(root, 't')).toBe('R & B ö')
    expect(childText(root, 'c')).toBe('a <b> &amp;')
    expect(child(root, 'e')?.children).toEqual([])
  })

  it('leaves a lone ampersand as it is and drops prefixes', () => {
    expect(textOf(parseXml('<ol:song>Rock & Roll &nbsp;</ol:song>'))).toBe('Rock & Roll &nbsp;')
    expect(parseXml('<ol:song/>').name).toBe('song')
  })

  it.each([
    ['a document type', '<!DOCTYPE song SYSTEM "http://example.org/x.dtd"><song/>', 'file.damaged'],
    ['an entity', '<!DOCTYPE s [<!ENTITY a "aaaa">]><s>&a;</s>', 'file.damaged'],
    ['a wrong end tag', '<a><b></a></b>', 'file.damaged'],
    ['a missing end', '<a><b>', 'file.damaged'],
    ['two outermost elements', '<a/><b/>', 'file.damaged'],
    ['text outside', 'hello <a/>', 'file.damaged'],
    ['an open comment', '<a><!-- </a>', 'file.damaged'],
    ['deep nesting', '<a>'.repeat(100_000), 'file.too_deep'],
    ['too many elements', `<a>${'<b/>'.repeat(200_001)}</a>`, 'file.damaged'],
  ])('refuses %s with a sentence', (_name, text, code) => {
    const caught = errorOf(() => parseXml(text))
    expect(caught).toBeInstanceOf(UnreadableSongError)
    expect(caught).toMatchObject({ code, message: expect.stringMatching(/^This .*\.$/) })
  })

  it('gives back every text that was escaped', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(textOf(parseXml(`<a>${escapeXml(text)}</a>`))).toBe(
          text.replace(/[^\P{Cc}\t\n\r]/gu, ''),
        )
      }),
    )
  })

  it('throws nothing but its own error, whatever the text', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '</',
      'a',
      '<a>',
      '</a>',
      '<a/>',
      ' b="',
      '"',
      '&#',
      '<!',
      '-->',
      'x',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const caught = errorOf(() => parseXml(pieces.join('')))
        expect(caught === null || caught instanceof UnreadableSongError).toBe(true)
      }),
    )
  })
})
