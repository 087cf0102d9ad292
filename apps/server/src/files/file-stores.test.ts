import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { randomUUID } from 'node:crypto'
import { ReceivedFile, type FileStore } from '@precentor/core'
import S3rver from 's3rver'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createDiskStore } from './disk-store.ts'
import { createS3Store } from './s3-store.ts'

// The same for every place: a server of S3's protocol that checks signatures is one of them.
describe.each([
  ['a disk', async () => createDiskStore(join(await directory(), 'files'))],
  ['a bucket', bucket],
])('files on %s', (_name, open: () => Promise<FileStore>) => {
  it('come back whole and in part', async () => {
    const store = await open()
    const key = randomUUID()
    await store.keep(key, await file('0123456789'))
    expect(await text(store, key, 0, 9)).toBe('0123456789')
    expect(await text(store, key, 3, 5)).toBe('345')
  })

  it('are gone when removed, also twice', async () => {
    const store = await open()
    const key = randomUUID()
    await store.keep(key, await file('x'))
    await store.remove(key)
    await store.remove(key)
    await expect(text(store, key, 0, 0)).rejects.toMatchObject({ code: 'file.gone' })
  })
})

describe('files on a disk', () => {
  it('have no other name than their key', async () => {
    const home = await directory()
    const store = createDiskStore(home)
    const key = randomUUID()
    await store.keep(key, await file('x'))
    const found = await readdir(home, { recursive: true })
    expect(found.toSorted()).toEqual([key.slice(-2), join(key.slice(-2), key)])
  })
})

async function text(store: FileStore, key: string, first: number, last: number): Promise<string> {
  return (await buffer(await store.open(key, { first, last }))).toString()
}

async function file(content: string): Promise<ReceivedFile> {
  const path = join(await directory(), 'file')
  await writeFile(path, content)
  const sha256 = new Uint8Array(32)
  return new ReceivedFile({ path, size: content.length, sha256, mediaType: 'audio/mpeg' })
}

async function bucket(): Promise<FileStore> {
  const server = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory: await directory(),
    configureBuckets: [{ name: 'our-files', configs: [] }],
  })
  const { port } = await server.run()
  onTestFinished(() => server.close())
  return createS3Store({
    endpoint: `http://127.0.0.1:${port}`,
    region: 'us-east-1',
    bucket: 'our-files',
    prefix: 'church/',
    accessKeyId: 'S3RVER',
    secretAccessKey: 'S3RVER',
  })
}

async function directory(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'precentor-files-'))
  onTestFinished(() => rm(path, { recursive: true, force: true }))
  return path
}
