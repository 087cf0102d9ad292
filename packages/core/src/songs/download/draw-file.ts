import { formatNamed, setFormats, writeSet, writeSongWithReport } from '@precentor/chart'
import { drawPdf, drawSlides } from '@precentor/print'
import type { DownloadJob, DrawnFile } from './download-job.ts'
import { fileSong } from './file-song.ts'
import { notationOf } from './notation-of.ts'
import { printedSong } from './printed-song.ts'

const pdf = { extension: 'pdf', mediaType: 'application/pdf' } as const
const pptx = {
  extension: 'pptx',
  mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
} as const

/**
 * Makes the file that somebody wants of songs. Takes as long as the songs make it take: run it
 * where that hurts nobody.
 */
export async function drawFile(job: DownloadJob): Promise<DrawnFile> {
  const { songs, look, isSet } = job
  const { format } = look
  switch (format) {
    case 'pdf':
      return { ...pdf, bytes: await drawPaper(job), losses: [] }
    case 'pptx': {
      const { linesPerSlide, scheme } = look
      const printed = songs.map((song) => printedSong(song, look, { hasAuthors: true }))
      return {
        ...pptx,
        bytes: await drawSlides(printed, job, { linesPerSlide, scheme }),
        losses: [],
      }
    }
    case 'osz':
      return { ...setFormats.osz, ...writeSet(songs.map(fileSong), 'osz', setOptions(job)) }
    case 'zip':
      return { ...setFormats.zip, ...writeSet(songs.map(fileSong), 'zip', setOptions(job)) }
    default: {
      const [song] = songs
      if (isSet || song === undefined) {
        const options = { ...setOptions(job), files: format }
        return { ...setFormats.zip, ...writeSet(songs.map(fileSong), 'zip', options) }
      }
      const { text, losses } = writeSongWithReport(fileSong(song), format, notationOf(look))
      const { extensions, mediaType } = formatNamed(format)
      const [extension = 'txt'] = extensions
      return { bytes: new TextEncoder().encode(text), extension, mediaType, losses }
    }
  }
}

function drawPaper(job: DownloadJob): Promise<Uint8Array> {
  const { songs, look } = job
  const { paper, isLarge, columns, diagrams } = look
  return drawPdf(
    songs.map((song) => printedSong(song, look, { hasAuthors: false })),
    job,
    { paper, isLarge, ...(columns && { columns }), ...(diagrams && { diagrams }) },
  )
}

function setOptions({ title, created }: DownloadJob): { name: string; modified: Date } {
  return { name: title, modified: created }
}
