import type { DownloadJob, DrawnFile } from '@precentor/core'

/** What a thread does with a job whose title says so; the others it draws. */
export function draw({ title }: DownloadJob): DrawnFile {
  if (title === 'hang') for (;;);
  if (title === 'throw') throw new Error('secret')
  if (title === 'exit') process.exit(1)
  return {
    bytes: new TextEncoder().encode(title),
    extension: 'txt',
    mediaType: 'text/plain',
    losses: [],
  }
}
