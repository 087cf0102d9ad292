import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { sendFile, sendFiles, type Destination } from './send-file.ts'

const to = { churchId: 'c', importId: 'i', notation: 'english' } as unknown as Destination
const file = { name: 'Größe.cho', body: new Blob(['{title: A}']) }
const browserFetch = globalThis.fetch

afterEach(() => {
  globalThis.fetch = browserFetch
})

describe('sendFile', () => {
  it('sends the bytes with their name', async () => {
    let seen: unknown
    await using _server = await serve((request, response) => {
      const { url, method, headers } = request
      seen = { url, method, name: headers['x-file-name'], type: headers['content-type'] }
      request.resume().on('end', () => response.end('{}'))
    })
    expect(await sendFile(to, file)).toEqual({ isSent: true })
    expect(seen).toEqual({
      url: '/api/imports/i/files?churchId=c&notation=english',
      method: 'POST',
      name: 'Gr%C3%B6%C3%9Fe.cho',
      type: 'application/octet-stream',
    })
  })

  it('tries again when the server is busy, after the time that it asks for', async () => {
    let calls = 0
    await using _server = await serve((request, response) => {
      calls += 1
      response.statusCode = calls < 3 ? 503 : 200
      if (calls === 1) response.setHeader('retry-after', '2')
      request.resume().on('end', () => response.end('{}'))
    })
    const waits: number[] = []
    const sent = await sendFile(to, file, async (milliseconds) => void waits.push(milliseconds))
    expect(sent).toEqual({ isSent: true })
    expect(waits).toEqual([2_000, 1_000])
  })

  it('gives up in the server’s words where trying again does not help', async () => {
    await using _server = await serve((request, response) => {
      response.statusCode = 413
      request.resume().on('end', () => response.end('{"message":"Too large."}'))
    })
    expect(await sendFile(to, file)).toEqual({
      isSent: false,
      reason: 'Too large.',
      canRetry: false,
    })
  })

  it('gives up after five tries without an answer', async () => {
    globalThis.fetch = async () => browserFetch('http://127.0.0.1:1/')
    let waits = 0
    const sent = await sendFile(to, file, async () => void (waits += 1))
    expect(sent).toMatchObject({ isSent: false, canRetry: true })
    expect(waits).toBe(4)
  })
})

describe('sendFiles', () => {
  const two = [file, { name: 'B.cho', body: new Blob(['{title: B}']) }]

  it('sends them in one request, the list of names and sizes first', async () => {
    let body = ''
    await using _server = await serve((request, response) => {
      request.on('data', (piece: Buffer) => (body += piece.toString()))
      request.on('end', () => response.end('[]'))
    })
    expect(await sendFiles(to, two)).toEqual([{ isSent: true }, { isSent: true }])
    const list = '[{"name":"Größe.cho","size":10},{"name":"B.cho","size":10}]'
    expect(body).toBe(`${list}\n{title: A}{title: B}`)
  })

  it('sends each alone where they are not taken together, and says which was refused', async () => {
    const types: unknown[] = []
    await using _server = await serve((request, response) => {
      types.push(request.headers['content-type'])
      const isGood = request.headers['x-file-name'] === 'B.cho'
      response.statusCode = isGood ? 200 : 413
      request.resume().on('end', () => response.end('{"message":"Too large."}'))
    })
    const [first, second] = await sendFiles(to, two)
    expect(first).toMatchObject({ isSent: false, reason: 'Too large.' })
    expect(second).toEqual({ isSent: true })
    expect(types).toEqual([
      'application/x-precentor-files',
      'application/octet-stream',
      'application/octet-stream',
    ])
  })
})

/** A real server, at whose address relative addresses lie. */
async function serve(answer: RequestListener): Promise<AsyncDisposable> {
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  globalThis.fetch = async (input, init) => browserFetch(new URL(input as string, base), init)
  return {
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
