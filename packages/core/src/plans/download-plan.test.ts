import { expect, it } from 'vitest'
import { giveFile, type DownloadJob, type FileDrawer } from '../songs/index.ts'
import { drawFile } from '../songs/download/draw-file.ts'
import { openTestWorld } from '../testing/index.ts'
import { downloadPlan } from './download-plan.ts'
import { publishPlan } from './publish-plan.ts'
import { add, makePlan, makeSong } from './testing/test-plan.ts'

const look = {
  format: 'pdf',
  paper: 'a4',
  isLarge: false,
  lyricsOnly: false,
  isWrittenOut: false,
  linesPerSlide: 4,
  scheme: 'dark',
} as const

it('gives each song in the key, with the capo and in the order of that day', async () => {
  await using world = await openTestWorld()
  const { leader } = world.home.members
  const plan = await makePlan(leader)
  const arrangementId = await makeSong(leader, { title: 'Rock of Ages', key: 'Bb' })
  await add(leader, plan.id, { kind: 'song', arrangementId, key: 'G', capo: 3 })
  await add(leader, plan.id, { kind: 'prayer', title: 'Prayer' })
  await add(leader, plan.id, { kind: 'song', arrangementId })
  const jobs: DownloadJob[] = []
  const file = await downloadPlan(leader, { planId: plan.id, ...look }, (job) => {
    jobs.push(job)
    return drawFile(job)
  })
  expect(jobs[0]?.songs).toMatchObject([
    { title: 'Rock of Ages', key: 'G', capo: 3 },
    { title: 'Rock of Ages', key: 'Bb', capo: 0 },
  ])
  expect(file).toMatchObject({ mediaType: 'application/pdf' })
  expect(file.fileName).toMatch(/^\d{4}-\d\d-\d\d .+\.pdf$/)
  expect(Buffer.from(file.content, 'base64').toString('latin1', 0, 5)).toBe('%PDF-')
})

it('finds neither drafts for musicians nor plans of another church, and needs a song', async () => {
  await using world = await openTestWorld()
  const { leader, musician } = world.home.members
  const plan = await makePlan(leader)
  const wanted = { planId: plan.id, ...look }
  await expect(downloadPlan(leader, wanted, never)).rejects.toMatchObject({
    kind: 'invalid',
    code: 'plan.no_songs',
  })
  await add(leader, plan.id, { kind: 'song', arrangementId: await makeSong(leader) })
  await expect(downloadPlan(musician, wanted, never)).rejects.toMatchObject({ kind: 'not_found' })
  await publishPlan(leader, { planId: plan.id })
  await expect(downloadPlan(musician, wanted, drawFile)).resolves.toHaveProperty('content')
  await expect(downloadPlan(world.other.members.owner, wanted, never)).rejects.toMatchObject({
    kind: 'not_found',
  })
})

it('gives a file a name that is good everywhere', async () => {
  const job = {
    songs: [],
    look,
    isSet: true,
    title: 'May 3/10: ../x',
    foot: '',
    created: new Date(0),
  }
  const { fileName } = await giveFile(job, drawFile)
  expect(fileName).toBe('May 3 10 .. x.pdf')
})

const never: FileDrawer = () => Promise.reject(new Error('Nothing was to be drawn.'))
