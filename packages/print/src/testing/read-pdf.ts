import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A text of a page with its place in points, counted from the upper left corner. */
export type PdfText = {
  readonly text: string
  readonly x: number
  /** Of the line the letters stand on. */
  readonly y: number
  readonly width: number
  readonly size: number
}

/** The texts of each page, as a reader of the file gets them. */
export async function readPdf(bytes: Uint8Array): Promise<PdfText[][]> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false })
  const document = await task.promise
  const pages: PdfText[][] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const { height } = page.getViewport({ scale: 1 })
    const { items } = await page.getTextContent()
    pages.push(
      items.flatMap((item) => {
        if (!('str' in item) || item.str.trim() === '') return []
        const [size = 0, , , , x = 0, y = 0] = item.transform as number[]
        return [{ text: item.str, x, y: height - y, width: item.width, size }]
      }),
    )
  }
  await task.destroy()
  return pages
}
