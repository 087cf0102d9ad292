import { fileNameOf } from '@precentor/chart'
import type { DownloadDto, DownloadJob, FileDrawer } from './download-job.ts'

/** Lets a file be made, and gives it with its name. */
export async function giveFile(job: DownloadJob, draw: FileDrawer): Promise<DownloadDto> {
  const { bytes, extension, mediaType, losses } = await draw(job)
  return {
    fileName: `${fileNameOf(job.title)}.${extension}`,
    mediaType,
    content: Buffer.from(bytes).toString('base64'),
    losses,
  }
}
