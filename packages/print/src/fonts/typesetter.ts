import { fontNames, readFont, type FontStyle } from './font-files.ts'

/** A stretch of text in one font. */
export type Run = { readonly font: string; readonly text: string }

export type Typesetter = {
  /** Splits a text into stretches that one font can show each. */
  readonly runs: (text: string, style: FontStyle) => readonly Run[]
  /** The width of a text in points. */
  readonly width: (text: string, style: FontStyle, size: number) => number
  /** Draws a text that stands on one line, from its upper left corner. */
  readonly draw: (text: string, style: FontStyle, at: Place) => void
  /** Letters that were asked for and are in no font here. */
  readonly missing: ReadonlySet<string>
}

export type Place = {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly color: string
}

/** The letters of one size are measured once; others are in proportion. */
const measured = 1000

/** Sets text in a document with the first font that has each letter. */
export function createTypesetter(document: PDFKit.PDFDocument): Typesetter {
  const registered = new Set<string>()
  const chosen = new Map<FontStyle, Map<string, string>>()
  const widths = new Map<string, number>()
  const missing = new Set<string>()

  return { runs, width, draw, missing }

  function runs(text: string, style: FontStyle): readonly Run[] {
    const found: { font: string; text: string }[] = []
    for (const letter of text.normalize('NFC')) {
      const last = found.at(-1)
      const font = isMark.test(letter) && last !== undefined ? last.font : fontFor(letter, style)
      if (last?.font === font) last.text += letter
      else found.push({ font, text: letter })
    }
    return found
  }

  function fontFor(letter: string, style: FontStyle): string {
    const known = chosen.get(style) ?? new Map<string, string>()
    chosen.set(style, known)
    const before = known.get(letter)
    if (before !== undefined) return before
    const names = fontNames(style)
    const code = letter.codePointAt(0) ?? 0
    const font = names.find((name) => hasGlyph(name, code))
    if (font === undefined) missing.add(letter)
    const taken = font ?? names[0] ?? ''
    known.set(letter, taken)
    return taken
  }

  function hasGlyph(name: string, code: number): boolean {
    useFont(name)
    // PDFKit keeps the font it reads here; its types do not say so.
    const { font } = (document as unknown as { readonly _font: Embedded })._font
    return font.hasGlyphForCodePoint(code)
  }

  function useFont(name: string): void {
    if (!registered.has(name)) {
      document.registerFont(name, readFont(name))
      registered.add(name)
    }
    document.font(name)
  }

  function width(text: string, style: FontStyle, size: number): number {
    const key = `${style}\n${text}`
    const known = widths.get(key)
    if (known !== undefined) return (known * size) / measured
    let sum = 0
    for (const run of runs(text, style)) {
      useFont(run.font)
      sum += document.fontSize(measured).widthOfString(run.text)
    }
    widths.set(key, sum)
    return (sum * size) / measured
  }

  function draw(text: string, style: FontStyle, at: Place): void {
    let { x } = at
    for (const run of runs(text, style)) {
      useFont(run.font)
      document.fontSize(at.size).fillColor(at.color)
      // The fonts of one line differ in height; their letters are to stand on one line.
      document.text(run.text, x, at.y + at.size, { lineBreak: false, baseline: 'alphabetic' })
      x += document.widthOfString(run.text)
    }
  }
}

type Embedded = { readonly font: { hasGlyphForCodePoint(code: number): boolean } }

const isMark = /^\p{M}$/u
