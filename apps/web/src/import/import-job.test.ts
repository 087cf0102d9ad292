import { describe, expect, it } from 'vitest'
import type { PickedFile } from './collect-files.ts'
import { ImportJob, type JobState, type JobTools } from './import-job.ts'
import type { ImportBatch } from './import.ts'

const nothing: ImportBatch = { created: 0, updated: 0, added: 0, known: 0, held: 0, left: 0 }

describe('ImportJob', () => {
  it('sends every file, many in a request and two requests at a time', async () => {
    const job = new ImportJob()
    const seen = watch(job)
    let together = 0
    let most = 0
    const sizes: number[] = []
    const tools = toolsWith({
      send: async (sent) => {
        sizes.push(sent.length)
        together += 1
        most = Math.max(most, together)
        await later()
        together -= 1
        return sent.map(() => ({ isSent: true }))
      },
    })
    job.addFiles(files(230), tools)
    job.addFiles(files(3), tools)
    expect(job.state.sending).toEqual({ total: 233, done: 0 })
    await until(job, ({ sending }) => sending === null)
    expect(most).toBe(2)
    expect(sizes).toEqual([100, 100, 33])
    expect(seen.at(-1)).toBeNull()
  })

  it('sends large files in requests of their own', async () => {
    const job = new ImportJob()
    const sizes: number[] = []
    const large = Array.from({ length: 4 }, (_, place) => ({
      name: `large ${place}`,
      body: new Blob([new Uint8Array(1_500_000)]),
    }))
    const send: JobTools['send'] = async (sent) => {
      sizes.push(sent.length)
      return sent.map(() => ({ isSent: true }))
    }
    job.addFiles(large, toolsWith({ send }))
    await until(job, ({ sending }) => sending === null)
    expect(sizes).toEqual([2, 2])
  })

  it('tells of a thousand files a few times only', async () => {
    const job = new ImportJob()
    const seen = watch(job)
    job.addFiles(files(1_000), toolsWith({}))
    await until(job, ({ sending }) => sending === null)
    expect(seen.length).toBeLessThan(50)
  })

  it('keeps what could not be sent, and sends it again when asked', async () => {
    const job = new ImportJob()
    const tried: string[] = []
    let isBroken = true
    const broken: JobTools['send'] = async (sent) =>
      sent.map(({ name }) => {
        tried.push(name)
        const fails = isBroken && name === 'file 1'
        return fails ? { isSent: false, reason: 'Gone.', canRetry: true } : { isSent: true }
      })
    job.addFiles(files(3), toolsWith({ send: broken }))
    await until(job, ({ sending }) => sending === null)
    expect(job.state.failures).toMatchObject([{ name: 'file 1', reason: 'Gone.' }])

    isBroken = false
    job.retry()
    await until(job, ({ sending }) => sending === null)
    expect(tried).toEqual(['file 0', 'file 1', 'file 2', 'file 1'])
    expect(job.state.failures).toEqual([])
  })

  it('imports until nothing is left, and sums up', async () => {
    const job = new ImportJob()
    const batches = [
      { ...nothing, created: 50, left: 20 },
      { ...nothing, created: 18, held: 2 },
    ]
    const commit = async () => batches.shift() ?? nothing
    await job.commit(70, toolsWith({ commit }))
    expect(job.state.importing).toBeNull()
    expect(job.state.result).toEqual({ ...nothing, created: 68, held: 2 })
  })

  it('imports once when the button is pressed twice', async () => {
    const job = new ImportJob()
    let calls = 0
    const commit = async () => {
      calls += 1
      await later()
      return nothing
    }
    await Promise.all([job.commit(1, toolsWith({ commit })), job.commit(1, toolsWith({ commit }))])
    expect(calls).toBe(1)
  })

  it('says why it stopped, and keeps what was imported before', async () => {
    const job = new ImportJob()
    let calls = 0
    const commit = async () => {
      calls += 1
      if (calls > 1) throw new Error('The server is busy.')
      return { ...nothing, created: 50, left: 20 }
    }
    await job.commit(70, toolsWith({ commit }))
    expect(job.state).toMatchObject({
      importing: null,
      complaint: 'The server is busy.',
      result: { created: 50, left: 20 },
    })
  })
})

function files(count: number): PickedFile[] {
  return Array.from({ length: count }, (_, place) => ({ name: `file ${place}`, body: new Blob() }))
}

function toolsWith(tools: Partial<JobTools>): JobTools {
  return {
    send: async (sent) => sent.map(() => ({ isSent: true })),
    commit: async () => nothing,
    ...tools,
  }
}

function watch(job: ImportJob): JobState['sending'][] {
  const seen: JobState['sending'][] = []
  job.subscribe(() => seen.push(job.state.sending))
  return seen
}

async function until(job: ImportJob, isSo: (state: JobState) => boolean): Promise<void> {
  for (let turn = 0; turn < 100 && !isSo(job.state); turn += 1) await later()
  expect(isSo(job.state)).toBe(true)
}

async function later(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 1))
}
