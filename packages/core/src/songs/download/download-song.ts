import type { DownloadSongInput } from '@precentor/schemas'
import type { ChurchContext } from '../../context.ts'
import { DomainError, notFound } from '../../errors.ts'
import { getSong } from '../get-song.ts'
import type { DownloadDto, FileDrawer } from './download-job.ts'
import { giveFile } from './give-file.ts'

/** A song as a file: paper, slides, or another program's format, in the key and with the capo wanted. */
export async function downloadSong(
  ctx: ChurchContext,
  input: Omit<DownloadSongInput, 'churchId'>,
  draw: FileDrawer,
): Promise<DownloadDto> {
  const { songId, arrangementId, key = null, capo = null, ...look } = input
  const song = await getSong(ctx, { songId })
  const { arrangements, title } = song
  if (arrangements.length === 0) {
    throw new DomainError('invalid', 'song.no_chart', 'This song has no chart yet.')
  }
  const arrangement =
    arrangementId === undefined
      ? arrangements[0]
      : arrangements.find(({ id }) => id === arrangementId)
  if (arrangement === undefined) throw notFound('Arrangement')
  const { chart, key: arrangementKey, tempo, metre, sequence } = arrangement
  const { authors, copyright, ccliNumber, isPublicDomain } = song
  const about = { title, authors, copyright, ccliNumber, isPublicDomain, tempo, metre }
  const wanted = { ...about, chart, arrangementKey, key, capo, sequence, notes: '' }
  return giveFile(
    { songs: [wanted], look, isSet: false, title, foot: '', created: ctx.now() },
    draw,
  )
}
