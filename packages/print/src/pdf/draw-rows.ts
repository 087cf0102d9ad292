import type { LayoutPiece } from '@precentor/chart'
import type { Typesetter } from '../fonts/typesetter.ts'
import { chordSize, type Row } from './blocks.ts'
import type { FittedChart } from './fit.ts'
import { drawGrip, gripRoom } from './draw-grip.ts'
import { ink } from './ink.ts'
import { columnWidth, gutter, margin, type Area } from './paper.ts'

/** Draws what stands on one page of a chart. */
export function drawRows(
  document: PDFKit.PDFDocument,
  type: Typesetter,
  chart: FittedChart,
  page: { readonly number: number; readonly top: number; readonly area: Area },
): void {
  const width = columnWidth(page.area, chart.columns)
  for (const placed of chart.flow.rows) {
    if (placed.page !== page.number) continue
    const x = margin.x + placed.column * (width + gutter)
    drawRow(document, type, placed.row, { x, y: page.top + placed.y, size: chart.size })
  }
}

type At = { readonly x: number; readonly y: number; readonly size: number }

function drawRow(document: PDFKit.PDFDocument, type: Typesetter, row: Row, at: At): void {
  const { x, y, size } = at
  switch (row.kind) {
    case 'label':
      type.draw(row.text, 'bold', { x, y, size: size * 0.85, color: ink.quiet })
      return
    case 'chart':
      drawPieces(document, type, row.row.pieces, at, row.hasChords)
      return
    case 'comment':
      if (row.isBoxed) drawBox(document, at, type.width(row.text, 'italic', size * 0.9))
      type.draw(row.text, 'italic', {
        x: row.isBoxed ? x + size * 0.25 : x,
        y,
        size: size * 0.9,
        color: ink.quiet,
      })
      return
    case 'verbatim':
      type.draw(row.text, 'mono', { x, y, size: row.size, color: ink.words })
      return
    case 'grips':
      for (const [place, grip] of row.grips.entries())
        drawGrip(document, type, grip, { x: x + place * gripRoom.width, y })
      return
    case 'space':
      return
  }
}

function drawPieces(
  document: PDFKit.PDFDocument,
  type: Typesetter,
  pieces: readonly LayoutPiece[],
  at: At,
  hasChords: boolean,
): void {
  const { x, y, size } = at
  const wordsAt = hasChords ? y + size * 1.15 : y
  for (const { chord, annotation, x: from } of pieces) {
    if (chord !== '')
      type.draw(chord, 'bold', { x: x + from, y, size: chordSize(size), color: ink.chords })
    else if (annotation !== '')
      type.draw(annotation, 'italic', { x: x + from, y, size: chordSize(size), color: ink.quiet })
  }
  for (const { text, x: from } of joined(pieces, type, size))
    type.draw(text, 'regular', { x: x + from, y: wordsAt, size, color: ink.words })
  for (const piece of pieces) {
    if (piece.tie > 0) drawTie(document, type, piece, { x, y: wordsAt, size })
  }
}

/** Pieces that touch are drawn as one text, so that whoever copies it gets whole words. */
function joined(
  pieces: readonly LayoutPiece[],
  type: Typesetter,
  size: number,
): { text: string; x: number }[] {
  const texts: { text: string; x: number }[] = []
  let end = Number.NaN
  for (const { lyric, x } of pieces) {
    if (lyric === '') continue
    const last = texts.at(-1)
    if (last !== undefined && Math.abs(x - end) < 0.01) last.text += lyric
    else texts.push({ text: lyric, x })
    end = x + type.width(lyric, 'regular', size)
  }
  return texts
}

/** A word that a chord pushed apart is held together by a line. */
function drawTie(document: PDFKit.PDFDocument, type: Typesetter, piece: LayoutPiece, at: At): void {
  const from = at.x + piece.x + type.width(piece.lyric, 'regular', at.size) + at.size * 0.1
  const to =
    at.x + piece.x + type.width(piece.lyric, 'regular', at.size) + piece.tie - at.size * 0.1
  const y = at.y + at.size * 0.7
  if (to > from)
    document
      .moveTo(from, y)
      .lineTo(to, y)
      .lineWidth(at.size * 0.05)
      .strokeColor(ink.quiet)
      .stroke()
}

function drawBox(document: PDFKit.PDFDocument, { x, y, size }: At, width: number): void {
  document
    .rect(x, y + size * 0.05, width + size * 0.5, size * 1.15)
    .lineWidth(0.5)
    .strokeColor(ink.quiet)
    .stroke()
}
