import type { DownloadJob, Log } from '@precentor/core'
import { describe, expect, it } from 'vitest'
import { createDrawerPool, type DrawerPool } from './create-drawer-pool.ts'

describe('createDrawerPool', () => {
  it('draws paper of a song in a thread', async () => {
    await using opened = open()
    const { bytes, mediaType } = await opened.pool.draw(job('Sunday'))
    expect(mediaType).toBe('application/pdf')
    expect(Buffer.from(bytes).toString('latin1', 0, 5)).toBe('%PDF-')
  })

  it.each(['hang', 'throw', 'exit'])(
    'gives up a file that makes its thread %s, and draws the others',
    async (title) => {
      await using opened = open({
        timeLimit: title === 'hang' ? 3_000 : 20_000,
        isMisbehaving: true,
      })
      const [good, bad] = await Promise.allSettled([
        opened.pool.draw(job('Good')),
        opened.pool.draw(job(title)),
      ])
      expect(good.status).toBe('fulfilled')
      expect(bad).toMatchObject({ status: 'rejected', reason: { code: 'download.given_up' } })
      expect(String((bad as PromiseRejectedResult).reason)).not.toContain('secret')
      await expect(opened.pool.draw(job('After'))).resolves.toMatchObject({ extension: 'txt' })
    },
  )

  it('says that it is busy rather than letting a crowd wait', async () => {
    await using opened = open({ timeLimit: 300, isMisbehaving: true, mostWaiting: 1 })
    const results = await Promise.allSettled(
      Array.from({ length: 8 }, () => opened.pool.draw(job('hang'))),
    )
    const codes = results.map((result) =>
      result.status === 'rejected' ? (result.reason as { code: string }).code : '',
    )
    expect(codes).toContain('download.busy')
    expect(codes).not.toContain('')
  })
})

type Opened = AsyncDisposable & { readonly pool: DrawerPool }

function open(
  options: { timeLimit?: number; mostWaiting?: number; isMisbehaving?: boolean } = {},
): Opened {
  const { isMisbehaving = false, ...limits } = options
  const silent = () => undefined
  const log = { warn: silent, error: silent, info: silent, debug: silent } as unknown as Log
  const pool = createDrawerPool({
    log,
    ...limits,
    ...(isMisbehaving && { worker: new URL('./testing/misbehaving-drawer.ts', import.meta.url) }),
  })
  return { pool, [Symbol.asyncDispose]: () => pool.close() }
}

function job(title: string): DownloadJob {
  const song = {
    title,
    authors: [],
    copyright: null,
    ccliNumber: null,
    isPublicDomain: true,
    chart: '{title: x}\n[G]One',
    arrangementKey: 'G',
    tempo: null,
    metre: null,
    key: null,
    capo: null,
    sequence: [],
    notes: '',
  }
  const look = {
    format: 'pdf',
    paper: 'a4',
    isLarge: false,
    lyricsOnly: false,
    isWrittenOut: false,
    linesPerSlide: 4,
    scheme: 'dark',
  } as const
  return { songs: [song], look, isSet: false, title, foot: '', created: new Date(0) }
}
