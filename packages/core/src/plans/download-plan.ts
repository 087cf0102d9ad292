import type { DownloadPlanInput } from '@precentor/schemas'
import type { ChurchContext } from '../context.ts'
import { DomainError } from '../errors.ts'
import { giveFile, type DownloadDto, type DownloadSong, type FileDrawer } from '../songs/index.ts'
import { getPlan } from './get-plan.ts'
import type { PlanItemDto } from './plan-item-dto.ts'

/** The songs of a plan as one file, each in the key, with the capo and in the order of that day. */
export async function downloadPlan(
  ctx: ChurchContext,
  input: Omit<DownloadPlanInput, 'churchId'>,
  draw: FileDrawer,
): Promise<DownloadDto> {
  const { planId, ...look } = input
  const plan = await getPlan(ctx, { planId })
  const songs = plan.items.flatMap((item) => downloadSongOf(item) ?? [])
  if (songs.length === 0) {
    throw new DomainError('invalid', 'plan.no_songs', 'No song of this plan has been chosen yet.')
  }
  const title = [plan.date, plan.title === '' ? plan.serviceType.name : plan.title].join(' ')
  return giveFile({ songs, look, isSet: true, title, foot: title, created: ctx.now() }, draw)
}

function downloadSongOf({
  song,
  key,
  capo,
  sequence,
  notes,
  bandNotes,
}: PlanItemDto): DownloadSong | null {
  if (song === null) return null
  const { defaultSequence, authors, arrangementKey } = song
  return {
    ...song,
    authors: authors.map((name) => ({ name })),
    key: key ?? arrangementKey,
    capo,
    sequence: sequence.length === 0 ? defaultSequence : sequence,
    notes: [notes, bandNotes].filter((note) => note !== '').join('\n'),
  }
}
