import { openAsBlob } from 'node:fs'
import { Readable } from 'node:stream'
import type { FileStore } from '@precentor/core'
import { AwsClient } from 'aws4fetch'
import { fileGone } from './file-gone.ts'

export type S3Settings = {
  /** With the scheme and without a slash at the end. */
  readonly endpoint: string
  readonly region: string
  readonly bucket: string
  /** Put before every key, with a slash at the end; may be empty. */
  readonly prefix: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

/** Milliseconds until a store that does not begin to answer is given up. */
const patience = 30_000

/** Keeps files in a bucket that speaks the protocol of Amazon S3. */
export function createS3Store(settings: S3Settings): FileStore {
  const { accessKeyId, secretAccessKey, region } = settings
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 3 })
  const ask = async (key: string, init: RequestInit): Promise<Response> => {
    const url = `${settings.endpoint}/${settings.bucket}/${settings.prefix}${key}`
    const signal = AbortSignal.timeout(patience)
    return client.fetch(url, { signal, ...init })
  }
  return {
    keep: async (key, { path, mediaType }) => {
      const body = await openAsBlob(path)
      const headers = {
        'content-type': mediaType ?? 'application/octet-stream',
        // The bytes were counted and hashed when they came in; signing them would read them once more.
        'x-amz-content-sha256': 'UNSIGNED-PAYLOAD',
      }
      const answer = await ask(key, {
        method: 'PUT',
        body,
        headers,
        signal: AbortSignal.timeout(600_000),
      })
      await requireOk(answer, 'keep a file')
    },
    open: async (key, { first, last }) => {
      const answer = await ask(key, { headers: { range: `bytes=${first}-${last}` } })
      if (answer.status === 404) {
        await answer.body?.cancel()
        throw fileGone()
      }
      if (!answer.ok || answer.body === null) throw await refusal(answer, 'give a file')
      return Readable.fromWeb(answer.body)
    },
    remove: async (key) => {
      const answer = await ask(key, { method: 'DELETE' })
      if (answer.status !== 404) await requireOk(answer, 'remove a file')
    },
  }
}

async function requireOk(answer: Response, what: string): Promise<void> {
  if (!answer.ok) throw await refusal(answer, what)
  await answer.body?.cancel()
}

/** Goes to the log only: what the store says is no business of a client's. */
async function refusal(answer: Response, what: string): Promise<Error> {
  const text = (await answer.text()).slice(0, 500)
  return new Error(`The file store would not ${what}: ${answer.status} ${text}`)
}
