import { layoutChart } from '@precentor/chart'
import pptxgenjs from 'pptxgenjs'
import type { Occasion, PrintedSong } from '../printed-song.ts'
import type { SlideOptions } from './options.ts'
import { splitSlides, type Slide } from './split-slides.ts'

// What of pptxgenjs is used: its own types name the class in one way for Node and in another for bundlers.
type DeckSlide = {
  background: { readonly color: string }
  addText(text: string | readonly object[], options: object): unknown
  addNotes(text: string): unknown
}
type Deck = {
  layout: string
  title: string
  author: string
  company: string
  addSlide(): DeckSlide
  write(options: {
    readonly outputType: 'uint8array'
    readonly compression: boolean
  }): Promise<unknown>
}
const PptxGen = pptxgenjs as unknown as new () => Deck

const usualLines = 4
/** Inches: the wide screen of PowerPoint. */
const screen = { width: 13.333, height: 7.5 } as const
const schemes = {
  dark: { ground: '000000', words: 'FFFFFF', quiet: 'B8B8B8' },
  light: { ground: 'FFFFFF', words: '111111', quiet: '555555' },
} as const

/**
 * Draws the words of songs as PowerPoint slides, in the order in which they are sung. Whose a song
 * is stands on every slide of it.
 */
export async function drawSlides(
  songs: readonly PrintedSong[],
  occasion: Pick<Occasion, 'title'>,
  options: SlideOptions = {},
): Promise<Uint8Array> {
  const deck = new PptxGen()
  deck.layout = 'LAYOUT_WIDE'
  deck.title = cleaned(occasion.title)
  deck.author = 'Precentor'
  deck.company = 'Precentor'
  for (const printed of songs) addSong(deck, printed, options)
  // A presentation without any slide is damaged in PowerPoint's eyes.
  if (songs.length === 0) deck.addSlide()
  const written = await deck.write({ outputType: 'uint8array', compression: true })
  return written as Uint8Array
}

function addSong(deck: Deck, { song, view, credits }: PrintedSong, options: SlideOptions): void {
  const layout = layoutChart(song, { ...view, lyricsOnly: true, repeats: 'full' })
  const licence = options.licence === undefined ? '' : `CCLI licence no. ${options.licence}`
  const foot = [layout.heading.title, credits, licence].filter((part) => part !== '').join(' · ')
  const slides = splitSlides(layout, options.linesPerSlide ?? usualLines)
  const shown = slides.length === 0 ? [{ label: '', lines: [layout.heading.title] }] : slides
  for (const slide of shown) addSlide(deck, slide, foot, options)
}

function addSlide(deck: Deck, { label, lines }: Slide, foot: string, options: SlideOptions): void {
  const colors = schemes[options.scheme ?? 'dark']
  const slide = deck.addSlide()
  slide.background = { color: colors.ground }
  slide.addText(
    lines.map((line, place) => ({
      text: cleaned(line),
      options: { breakLine: place < lines.length - 1 },
    })),
    {
      x: 0.5,
      y: 0.4,
      w: screen.width - 1,
      h: screen.height - 1.4,
      align: 'center',
      valign: 'middle',
      fontFace: 'Arial',
      fontSize: sizeFor(lines),
      color: colors.words,
      fit: 'shrink',
    },
  )
  slide.addText(cleaned(foot), {
    x: 0.5,
    y: screen.height - 0.85,
    w: screen.width - 1,
    h: 0.6,
    align: 'center',
    valign: 'bottom',
    fontFace: 'Arial',
    fontSize: 12,
    color: colors.quiet,
  })
  if (label !== '') slide.addNotes(cleaned(label))
}

/** Points with which the longest line is likely to stay whole; letters are about half as wide as high. */
function sizeFor(lines: readonly string[]): number {
  const longest = Math.max(1, ...lines.map((line) => line.length))
  const byWidth = ((screen.width - 1) * 72) / (longest * 0.55)
  const byHeight = ((screen.height - 1.4) * 72) / (lines.length * 1.3)
  return Math.round(Math.max(16, Math.min(48, byWidth, byHeight)))
}

/** Without what XML cannot hold; pptxgenjs writes such characters out, and PowerPoint refuses the file. */
function cleaned(text: string): string {
  return text.replace(/[\p{Cc}\ufffe\uffff]/gu, '').replace(/\p{Cs}/gu, '\ufffd')
}
