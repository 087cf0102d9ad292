import type { Typesetter } from '../fonts/typesetter.ts'
import { ink } from './ink.ts'
import { margin, papers, type PaperName } from './paper.ts'
import { wrap } from './wrap.ts'

const size = 8
/** Lines of credits that have room at the foot of a page. */
const mostLines = 3

/** Whose the song is, on every page of it, and below that the occasion and the page's number. */
export function drawFoot(
  type: Typesetter,
  texts: { readonly credits: string; readonly occasion: string; readonly page: string },
  paper: PaperName,
): void {
  const { width, height } = papers[paper]
  const room = width - 2 * margin.x
  const measure = (text: string): number => type.width(text, 'regular', size)
  const credits = wrap(texts.credits, room, measure).slice(0, mostLines)
  const last = height - 22
  const pageX = width - margin.x - measure(texts.page)
  for (const [place, text] of credits.entries()) {
    const y = last - (credits.length - place) * size * 1.25
    type.draw(text, 'regular', { x: margin.x, y, size, color: ink.quiet })
  }
  const [occasion = ''] = wrap(texts.occasion, room - measure(texts.page) - 12, measure)
  type.draw(occasion, 'regular', { x: margin.x, y: last, size, color: ink.quiet })
  type.draw(texts.page, 'regular', { x: pageX, y: last, size, color: ink.quiet })
}
