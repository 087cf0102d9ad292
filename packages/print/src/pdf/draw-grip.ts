import type { ChordDiagram } from '@precentor/chart'
import type { Typesetter } from '../fonts/typesetter.ts'
import type { Grip } from './grips.ts'
import { ink } from './ink.ts'

/** Points that one grip takes in a row, and below each other. */
export const gripRoom = { width: 62, height: 74 } as const

type At = { readonly x: number; readonly y: number }

const rows = 4
const board = { width: 36, height: 40 } as const

/** Draws one grip: its name, and below that the strings or the keys. */
export function drawGrip(document: PDFKit.PDFDocument, type: Typesetter, grip: Grip, at: At): void {
  type.draw(grip.name, 'bold', { ...at, size: 10, color: ink.chords })
  const below = { x: at.x + 8, y: at.y + 24 }
  if (grip.kind === 'frets') drawFrets(document, type, grip.diagram, below)
  else drawKeys(document, grip.keys, below)
}

function drawFrets(
  document: PDFKit.PDFDocument,
  type: Typesetter,
  { frets, fingers, baseFret }: ChordDiagram,
  { x, y }: At,
): void {
  const gap = board.width / (frets.length - 1)
  const height = Math.max(rows, ...frets.map((fret) => fret ?? 0))
  const step = board.height / height
  document.lineWidth(0.6).strokeColor(ink.words)
  for (const place of frets.keys())
    document
      .moveTo(x + place * gap, y)
      .lineTo(x + place * gap, y + board.height)
      .stroke()
  for (let row = 0; row <= height; row += 1)
    document
      .moveTo(x, y + row * step)
      .lineTo(x + board.width, y + row * step)
      .stroke()
  if (baseFret === 1)
    document
      .lineWidth(2)
      .moveTo(x, y)
      .lineTo(x + board.width, y)
      .stroke()
  else
    type.draw(`${baseFret}`, 'regular', {
      x: x - 4 - type.width(`${baseFret}`, 'regular', 7),
      y: y + step * 0.5 - 5,
      size: 7,
      color: ink.quiet,
    })
  document.lineWidth(0.6)
  for (const [place, fret] of frets.entries()) {
    const center = x + place * gap
    if (fret === null) drawCross(document, { x: center, y: y - 5 })
    else if (fret === 0) document.circle(center, y - 5, 2).stroke()
    else drawDot(document, type, { x: center, y: y + (fret - 0.5) * step }, fingers[place] ?? null)
  }
}

function drawDot(
  document: PDFKit.PDFDocument,
  type: Typesetter,
  { x, y }: At,
  finger: number | null,
): void {
  document.circle(x, y, 3).fillColor(ink.words).fill()
  if (finger === null) return
  const text = `${finger}`
  type.draw(text, 'bold', {
    x: x - type.width(text, 'bold', 5) / 2,
    y: y - 3.2,
    size: 5,
    color: '#ffffff',
  })
}

function drawCross(document: PDFKit.PDFDocument, { x, y }: At): void {
  document
    .moveTo(x - 2, y - 2)
    .lineTo(x + 2, y + 2)
    .moveTo(x - 2, y + 2)
    .lineTo(x + 2, y - 2)
    .stroke()
}

/** White keys of one octave by their place, and black keys between them. */
const whites = [0, 2, 4, 5, 7, 9, 11]
const blacks = [1, 3, 6, 8, 10]

/** As many octaves as the chord needs, from the C below it. */
function drawKeys(document: PDFKit.PDFDocument, keys: readonly number[], { x, y }: At): void {
  const octaves = Math.max(1, Math.ceil((Math.max(...keys) + 1) / 12))
  const width = (gripRoom.width - 14) / (octaves * 7)
  const pressed = new Set(keys)
  const left = (key: number): number => {
    const tone = key % 12
    const before = whites.filter((white) => white < tone).length
    return x - 6 + (Math.floor(key / 12) * 7 + before) * width
  }
  document.lineWidth(0.4).strokeColor(ink.words)
  for (let octave = 0; octave < octaves; octave += 1) {
    for (const tone of whites) {
      const key = octave * 12 + tone
      const isPressed = pressed.has(key)
      document
        .rect(left(key), y, width, 30)
        .fillAndStroke(isPressed ? pressedColor : '#ffffff', ink.words)
    }
    for (const tone of blacks) {
      const key = octave * 12 + tone
      const isPressed = pressed.has(key)
      document
        .rect(left(key) - width * 0.3, y, width * 0.6, 19)
        .fillAndStroke(isPressed ? pressedColor : '#222222', ink.words)
    }
  }
}

const pressedColor = '#7aa7e0'
