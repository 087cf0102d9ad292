import { layoutChart } from '@precentor/chart'
import PdfDocument from 'pdfkit'
import { createTypesetter, type Typesetter } from '../fonts/typesetter.ts'
import type { Occasion, PrintedSong } from '../printed-song.ts'
import { collect } from './collect.ts'
import { drawFoot } from './foot.ts'
import { drawRows } from './draw-rows.ts'
import { fitChart, type FittedChart } from './fit.ts'
import { drawHead, headHeight, headLines, type HeadLine } from './head.ts'
import type { PdfOptions } from './options.ts'
import { margin, papers, printable } from './paper.ts'

/**
 * Draws charts on pages, each song beginning on one of its own: real fonts, text that can be
 * selected and searched, a bookmark for each song.
 */
export async function drawPdf(
  songs: readonly PrintedSong[],
  occasion: Occasion,
  options: PdfOptions = {},
): Promise<Uint8Array> {
  const paper = options.paper ?? 'a4'
  const { width, height } = papers[paper]
  const document = new PdfDocument({
    size: [width, height],
    margin: 0,
    autoFirstPage: false,
    // So that nothing of the standard typefaces, which no file embeds, gets in.
    font: '',
    info: {
      Title: occasion.title,
      Creator: 'Precentor',
      Producer: 'Precentor',
      CreationDate: occasion.created,
    },
  })
  const bytes = collect(document)
  const type = createTypesetter(document)
  const sheets = songs.map((song) => fitSheet(song, type, options))
  const total = sheets.reduce((sum, { chart }) => sum + chart.flow.pages, 0)
  let number = 0
  for (const sheet of sheets) {
    for (let page = 0; page < sheet.chart.flow.pages; page += 1) {
      number += 1
      document.addPage()
      if (page === 0) document.outline.addItem(sheet.chart.layout.heading.title)
      drawPage(document, type, sheet, page, paper)
      drawFoot(
        type,
        {
          credits: [sheet.printed.credits, missingText(type)].filter(Boolean).join(' · '),
          occasion: occasion.foot,
          page: total > 1 ? `${number} / ${total}` : '',
        },
        paper,
      )
    }
  }
  if (number === 0) document.addPage()
  document.end()
  return bytes
}

/** Nothing is left out in silence: letters that no font here has come out as boxes. */
function missingText({ missing }: Typesetter): string {
  if (missing.size === 0) return ''
  return `${missing.size} letters of these charts cannot be shown here: no font of this program has them.`
}

type Sheet = {
  readonly printed: PrintedSong
  readonly head: readonly HeadLine[]
  readonly chart: FittedChart
}

function fitSheet(printed: PrintedSong, type: Typesetter, options: PdfOptions): Sheet {
  const area = printable(options.paper ?? 'a4')
  const { heading } = layoutChart(printed.song, printed.view)
  const head = headLines(printed, heading, type, area.width)
  const chart = fitChart(printed, type, { area, head: headHeight(head) }, options)
  return { printed, head, chart }
}

function drawPage(
  document: PDFKit.PDFDocument,
  type: Typesetter,
  { head, chart }: Sheet,
  page: number,
  paper: NonNullable<PdfOptions['paper']>,
): void {
  if (page === 0) drawHead(type, head)
  const top = margin.top + (page === 0 ? headHeight(head) : 0)
  drawRows(document, type, chart, { number: page, top, area: printable(paper) })
}
