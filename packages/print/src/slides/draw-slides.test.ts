import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { occasion, printChart } from '../testing/print-chart.ts'
import { drawSlides } from './draw-slides.ts'
import type { SlideOptions } from './options.ts'

const chart = `{title: Amazing Grace & more}
{key: G}
{start_of_verse: Verse 1}
[G]One
[C]Two
Three <b>bold</b>
Four
Five
{end_of_verse}
{start_of_chorus: Chorus}
Praise

Amen
{end_of_chorus}
{start_of_intro: Intro}
[G] [C]
{end_of_intro}
`

describe('the slides of a song', () => {
  it('part a verse evenly and a chorus at its empty line, without chords', async () => {
    expect((await slidesOf(chart)).map(({ words }) => words)).toEqual([
      ['One', 'Two', 'Three bold'],
      ['Four', 'Five'],
      ['Praise'],
      ['Amen'],
    ])
  })

  it('hold as many lines as is wanted', async () => {
    const slides = await slidesOf(chart, { linesPerSlide: 2 })
    expect(slides.map(({ words }) => words.length)).toEqual([2, 2, 1, 1, 1])
  })

  it('say whose the song is, each of them', async () => {
    const slides = await slidesOf(chart, { licence: '4711' })
    for (const { foot } of slides)
      expect(foot).toBe(
        'Amazing Grace & more · © Somebody · CCLI song no. 22025 · CCLI licence no. 4711',
      )
  })

  it('follow what is sung this time', async () => {
    const slides = await slidesOf(chart, {}, ['c', 'v1', 'c'])
    expect(slides.map(({ words }) => words[0])).toEqual([
      'Praise',
      'Amen',
      'One',
      'Four',
      'Praise',
      'Amen',
    ])
  })

  it('are a deck that holds together: every slide is listed, and all is well-formed', async () => {
    const files = await deckOf(chart)
    const content = files.get('[Content_Types].xml') ?? ''
    const relations = files.get('ppt/_rels/presentation.xml.rels') ?? ''
    for (const number of [1, 2, 3, 4]) {
      expect(content).toContain(`/ppt/slides/slide${number}.xml`)
      expect(relations).toContain(`slides/slide${number}.xml`)
    }
    const parts = [...files].filter(([path]) => /\.(?:xml|rels)$/.test(path))
    expect(parts.filter(([, xml]) => !xml.startsWith('<?xml'))).toEqual([])
  })

  it('survive letters that XML cannot hold', async () => {
    const [first] = await slidesOf('{title: x}\nA\u0001<7> & "C" \ud800')
    expect(first?.words).toEqual(['A<7> & "C" \ufffd'])
  })

  it('are one, with the title, where there are no words', async () => {
    expect((await slidesOf('{title: Prelude}\n[G] [C]')).map(({ words }) => words)).toEqual([
      ['Prelude'],
    ])
  })
})

type ReadSlide = { readonly words: readonly string[]; readonly foot: string }

async function slidesOf(
  text: string,
  options: SlideOptions = {},
  sequence?: readonly string[],
): Promise<ReadSlide[]> {
  const files = await deckOf(text, options, sequence)
  const numbers = [...files.keys()]
    .flatMap((path) => /^ppt\/slides\/slide(\d+)\.xml$/.exec(path)?.[1] ?? [])
    .map(Number)
    .toSorted((left, right) => left - right)
  return numbers.map((number) => {
    const xml = files.get(`ppt/slides/slide${number}.xml`) ?? ''
    const [words = [], [foot = ''] = []] = [...xml.matchAll(/<p:txBody>.*?<\/p:txBody>/gs)].map(
      ([body]) =>
        [...body.matchAll(/<a:p>.*?<\/a:p>/gs)].map(([paragraph]) =>
          [...paragraph.matchAll(/<a:t>(.*?)<\/a:t>/gs)]
            .map(([, piece = '']) => decoded(piece))
            .join(''),
        ),
    )
    return { words, foot }
  })
}

async function deckOf(
  text: string,
  options: SlideOptions = {},
  sequence?: readonly string[],
): Promise<Map<string, string>> {
  const printed = {
    ...printChart(text, sequence === undefined ? {} : { sequence }),
    credits: '© Somebody · CCLI song no. 22025',
  }
  const bytes = await drawSlides([printed], occasion, options)
  return new Map(
    Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]),
  )
}

function decoded(xml: string): string {
  return xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}
