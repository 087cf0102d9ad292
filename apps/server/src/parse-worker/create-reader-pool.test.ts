import type { Log, SongFile } from '@precentor/core'
import { describe, expect, it } from 'vitest'
import { createReaderPool, type ReaderPool } from './create-reader-pool.ts'

describe('createReaderPool', () => {
  it('reads many files at once, each for itself', async () => {
    await using opened = open()
    const names = Array.from({ length: 40 }, (_, place) => `Song ${place}`)
    const files = await Promise.all(names.map((name) => opened.pool.read(song(name))))
    expect(files.map((file) => file.kind === 'songs' && file.songs[0]?.title)).toEqual(names)
  })

  it.each([
    ['hang', /given up after 3 seconds/],
    ['throw', /broke the reader/],
    ['exit', /broke the reader/],
    ['devour', /too much memory/],
  ])('gives up a file that makes its thread %s, and reads the others', async (name, reason) => {
    await using opened = open({ timeLimit: name === 'hang' ? 3_000 : 20_000, isMisbehaving: true })
    const [good, bad, next] = await Promise.all([
      opened.pool.read(song('Before')),
      opened.pool.read({ ...song('Bad'), fileName: name }),
      opened.pool.read(song('After')),
    ])
    expect(bad).toMatchObject({ kind: 'unreadable', reason: expect.stringMatching(reason) })
    expect(JSON.stringify(bad)).not.toContain('secret')
    expect([good.kind, next.kind]).toEqual(['songs', 'songs'])
    expect(opened.warnings).toEqual([name])
  })

  it('leaves the thread that answers requests free while a file hangs', async () => {
    await using opened = open({ timeLimit: 600, isMisbehaving: true })
    const reading = opened.pool.read({ ...song('Bad'), fileName: 'hang' })
    let longest = 0
    for (let start = performance.now(), last = start; last - start < 400;) {
      await new Promise((resolve) => setTimeout(resolve, 5))
      longest = Math.max(longest, performance.now() - last)
      last = performance.now()
    }
    // Were it blocked, it would be until the time limit.
    expect(longest).toBeLessThan(580)
    await reading
  })

  it('says that it is busy rather than letting a crowd wait', async () => {
    await using opened = open({ timeLimit: 300, isMisbehaving: true, mostWaiting: 1 })
    const hanging = { ...song('Bad'), fileName: 'hang' }
    const results = await Promise.allSettled(
      Array.from({ length: 8 }, () => opened.pool.read(hanging)),
    )
    const refused = results.flatMap((result) =>
      result.status === 'rejected' ? [result.reason as unknown] : [],
    )
    expect(refused.length).toBeGreaterThan(0)
    expect(refused[0]).toMatchObject({ kind: 'limit_reached', details: { retryAfter: 2 } })
  })
})

type Opened = AsyncDisposable & { readonly pool: ReaderPool; readonly warnings: unknown[] }

function open(
  options: { timeLimit?: number; mostWaiting?: number; isMisbehaving?: boolean } = {},
): Opened {
  const { isMisbehaving = false, ...limits } = options
  const warnings: unknown[] = []
  const log: Log = {
    info: () => undefined,
    warn: (details) => void warnings.push((details as { fileName: string }).fileName),
    error: () => undefined,
  }
  const worker = new URL('./testing/misbehaving-worker.ts', import.meta.url)
  const pool = createReaderPool({ log, ...limits, ...(isMisbehaving && { worker }) })
  return { pool, warnings, [Symbol.asyncDispose]: () => pool.close() }
}

function song(title: string): SongFile {
  const text = `{title: ${title}}\n[G]la la\n`
  return { bytes: new TextEncoder().encode(text), fileName: `${title}.cho`, notation: 'english' }
}
