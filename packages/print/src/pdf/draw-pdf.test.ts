import { describe, expect, it } from 'vitest'
import { occasion, printChart } from '../testing/print-chart.ts'
import { readPdf, type PdfText } from '../testing/read-pdf.ts'
import { drawPdf } from './draw-pdf.ts'

const grace = `{title: Amazing Grace}
{lyricist: John Newton}
{key: G}
{tempo: 84}
{start_of_verse: Verse 1}
A[G]mazing [G7]grace! how [C]sweet the [G]sound
{end_of_verse}
{start_of_chorus: Chorus}
[Em]Praise [N.C.]Him
{end_of_chorus}
`
const long = `{title: Long}\n${Array.from({ length: 90 }, (_, line) => `{start_of_verse: Verse ${line + 1}}\n[G]Line ${line + 1} of many\n[C]and another\n{end_of_verse}`).join('\n')}`

describe('a chart on paper', () => {
  it('has its title, authors, key and tempo, its words and its chords as text', async () => {
    const [page = []] = await readPdf(await drawPdf([printChart(grace)], occasion))
    const texts = page.map(({ text }) => text)
    for (const text of [
      'Amazing Grace',
      'John Newton',
      'Key G · 84 bpm',
      'Verse 1',
      'Amazing grace! how sweet the sound',
      'G7',
      'N.C.',
    ])
      expect(texts).toContain(text)
  })

  it('puts each chord above its syllable', async () => {
    const [page = []] = await readPdf(await drawPdf([printChart(grace)], occasion))
    const words = find(page, 'Amazing grace! how sweet the sound')
    const chord = find(page, 'C')
    const [before, after] = await measured(['Amazing grace! how ', 'Amazing grace! how sweet'])
    expect(chord.y).toBeLessThan(words.y)
    expect(chord.x - words.x).toBeGreaterThan((before ?? 0) - words.size * 0.5)
    expect(chord.x - words.x).toBeLessThan(after ?? 0)
  })

  it('embeds its fonts, as parts that hold the letters used', async () => {
    const text = Buffer.from(await drawPdf([printChart(grace)], occasion)).toString('latin1')
    expect(text.match(/\/FontFile2/g)?.length).toBeGreaterThanOrEqual(2)
    expect(text).not.toMatch(/\/BaseFont \/(?:Helvetica|Times|Courier)/)
    expect(text).toMatch(/\/FontName \/[A-Z]{6}\+NotoSans/)
  })

  it('shows letters of many languages and the signs of music', async () => {
    const words = 'Łódź žluťoučký Thánh Thượng Господи Κύριε’ “ſ” großen'
    const chart = printChart(`{title: ${words}}\n[Bb]${words}\n[F#m7]x`, { accidentals: 'unicode' })
    const [page = []] = await readPdf(await drawPdf([chart], occasion))
    // A reader is given the letters in stretches of one font, and blanks as distances.
    const all = page.map(({ text }) => text.replace(/\s/g, '')).join('')
    expect(all.split(words.replace(/\s/g, ''))).toHaveLength(3)
    expect(all).toContain('B♭')
    expect(all).toContain('F♯m7')
  })

  it('is drawn in the key, capo and notation wanted', async () => {
    const chart = printChart(grace, { key: 'Bb', capo: 3, notation: 'german' })
    const [page = []] = await readPdf(await drawPdf([chart], occasion))
    const texts = page.map(({ text }) => text)
    expect(texts).toContain('Sounds in B · Capo 3: play in G · 84 bpm')
    expect(texts).toContain('G7')
    const open = printChart(grace, { key: 'B', notation: 'german' })
    const [other = []] = await readPdf(await drawPdf([open], occasion))
    expect(other.map(({ text }) => text)).toContain('H7')
  })

  it('leaves chords out, and sections of nothing but chords', async () => {
    const chart = printChart(`${grace}{start_of_intro: Intro}\n[G] [C]\n{end_of_intro}\n`, {
      lyricsOnly: true,
    })
    const [page = []] = await readPdf(await drawPdf([chart], occasion))
    const texts = page.map(({ text }) => text)
    expect(texts).toContain('Amazing grace! how sweet the sound')
    expect(texts).not.toContain('G7')
    expect(texts).not.toContain('Intro')
  })

  it('names whose the song is on each of its pages, and the occasion', async () => {
    const song = { ...printChart(long), credits: '© 2020 Somebody · CCLI song no. 1234567' }
    const pages = await readPdf(
      await drawPdf([song], { ...occasion, foot: 'Sunday · Harvest' }, { isLarge: true }),
    )
    expect(pages.length).toBeGreaterThan(1)
    for (const [place, page] of pages.entries()) {
      const texts = page.map(({ text }) => text)
      expect(texts).toContain('© 2020 Somebody · CCLI song no. 1234567')
      expect(texts).toContain('Sunday · Harvest')
      expect(texts).toContain(`${place + 1} / ${pages.length}`)
    }
  })

  it('says so where a letter is in no font', async () => {
    const [page = []] = await readPdf(await drawPdf([printChart('[G]주님 alone')], occasion))
    const all = page.map(({ text }) => text).join(' ')
    expect(all).toContain('cannot be shown here')
    expect(all).toContain('alone')
  })
})

describe('the size of the letters', () => {
  it('is smaller, or in two columns, where a song fits one page so', async () => {
    const lines = Array.from({ length: 44 }, (_, line) => `[G]Line ${line} of the song`).join('\n')
    const pages = await readPdf(await drawPdf([printChart(`{title: x}\n${lines}`)], occasion))
    expect(pages).toHaveLength(1)
    expect(new Set(pages[0]?.map(({ x }) => Math.round(x))).size).toBeGreaterThan(1)
  })

  it('is at least 18 points in large print, whatever it costs', async () => {
    const pages = await readPdf(await drawPdf([printChart(long)], occasion, { isLarge: true }))
    const words = pages.flat().filter(({ text }) => text.startsWith('Line '))
    expect(words).toHaveLength(90)
    expect(Math.min(...words.map(({ size }) => size))).toBeGreaterThanOrEqual(18)
  })

  it('keeps everything inside the page, in every number of columns', async () => {
    const lines = `[G]${'word '.repeat(60)}\n{c: ${'remark '.repeat(50)}}\n`.repeat(5)
    for (const columns of [1, 2, 3] as const) {
      const pages = await readPdf(
        await drawPdf([printChart(`{title: ${'Title '.repeat(40)}}\n${lines}`)], occasion, {
          columns,
          paper: 'letter',
        }),
      )
      for (const { x, width, y } of pages.flat()) {
        expect(x + width).toBeLessThan(612 - 30)
        expect(y).toBeLessThan(792)
      }
    }
  })
})

describe('a set on paper', () => {
  it('begins each song on a page of its own, in order', async () => {
    const songs = ['One', 'Two', 'Three'].map((title) => printChart(`{title: ${title}}\n[G]x`))
    const pages = await readPdf(await drawPdf(songs, occasion))
    expect(pages.map(([first]) => first?.text)).toEqual(['One', 'Two', 'Three'])
  })

  it('is a page, empty, without songs', async () => {
    expect(await readPdf(await drawPdf([], occasion))).toEqual([[]])
  })
})

function find(page: readonly PdfText[], text: string): PdfText {
  const found = page.find((each) => each.text === text)
  if (found === undefined) throw new Error(`“${text}” is not on the page.`)
  return found
}

/** How wide texts come out on paper. */
async function measured(texts: readonly string[]): Promise<number[]> {
  const chart = printChart(texts.map((text) => text.trim()).join('\n'))
  const [page = []] = await readPdf(await drawPdf([chart], occasion))
  return texts.map((text) => find(page, text.trim()).width)
}

describe('the grips of a chart', () => {
  it.each(['guitar', 'ukulele', 'piano'] as const)(
    'are drawn for the %s, each once',
    async (diagrams) => {
      const chart = printChart(
        `{define: G7 base-fret 3 frets 1 3 1 2 1 1 fingers 1 3 1 2 1 1}\n${grace}`,
      )
      const [plain = []] = await readPdf(await drawPdf([chart], occasion))
      const [page = []] = await readPdf(await drawPdf([chart], occasion, { diagrams }))
      const count = (texts: readonly PdfText[], name: string): number =>
        texts.filter(({ text }) => text === name).length
      for (const name of ['G', 'G7', 'C', 'Em'])
        expect(count(page, name)).toBe(count(plain, name) + 1)
      expect(count(page, 'N.C.')).toBe(1)
    },
  )
})
