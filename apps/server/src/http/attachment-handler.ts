import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { DomainError, type AttachmentDto } from '@precentor/core'
import { attachmentLimits } from '@precentor/schemas'
import { receiveFile } from '../files/receive-file.ts'
import type { Runtime } from '../runtime/create-runtime.ts'
import { answerJson } from './answer.ts'
import { answerError } from './answer-error.ts'
import { byteRange } from './byte-range.ts'
import { toHeaders } from './to-headers.ts'

const prefix = '/api/attachments'
const route = /^\/api\/attachments(?:\/([^/?]+))?(?:\?|$)/

type Caller = ReturnType<Runtime['router']['createCaller']>['attachment']

/** Tells whether an address is that of attached files. */
export function isAttachment(path: string): boolean {
  return path.startsWith(prefix) && route.test(path)
}

/**
 * `POST /api/attachments?churchId=...&arrangementId=...` attaches the body, sent as
 * `application/octet-stream` with its name in `x-file-name`: a call of `attachment.add`.
 * `GET /api/attachments/<id>?churchId=...` gives the bytes, whole or a range of them.
 */
export async function handleAttachment(
  runtime: Runtime,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const headers = toHeaders(request)
  const requestId = headers.get('x-request-id') ?? ''
  try {
    const context = runtime.request(headers, (cookies) => {
      if (cookies.length > 0) response.setHeader('set-cookie', [...cookies])
    })
    // Strangers are turned away before their bytes are read.
    if ((await context.caller()) === null) {
      throw new DomainError('unauthenticated', 'session.missing', 'Please sign in.')
    }
    const { attachment } = runtime.router.createCaller(context)
    await answer(runtime, attachment, request, response)
  } catch (error) {
    if (response.headersSent) response.destroy()
    else answerError(response, error, { requestId, log: runtime.log })
  }
}

async function answer(
  runtime: Runtime,
  caller: Caller,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const attachmentId = route.exec(request.url ?? '')?.[1]
  const isReading = request.method === 'GET' || request.method === 'HEAD'
  if (attachmentId !== undefined && isReading) {
    await give(runtime, caller, attachmentId, request, response)
  } else if (attachmentId === undefined && request.method === 'POST') {
    await take(runtime, caller, request, response)
  } else {
    response.setHeader('allow', attachmentId === undefined ? 'POST' : 'GET, HEAD')
    answerJson(response, 405, { message: 'Files are added with POST and read with GET.' })
  }
}

async function take(
  runtime: Runtime,
  caller: Caller,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  // A form of another site can send the types that forms know without asking first.
  if (!/^application\/octet-stream\b/i.test(request.headers['content-type'] ?? '')) {
    answerJson(response, 415, { message: 'Files are sent as application/octet-stream.' })
    return
  }
  const tray = join(runtime.settings.home, 'incoming')
  const receipt = await receiveFile(request, tray, attachmentLimits.audioBytes)
  if (receipt === null) {
    // What was not read of the body would be taken for the next request.
    response.setHeader('connection', 'close')
    answerJson(response, 413, {
      reason: 'attachment.too_large',
      message: `This file is larger than ${attachmentLimits.audioBytes / 1024 / 1024} MB, which is the most.`,
    })
    return
  }
  try {
    const { searchParams } = new URL(request.url ?? '/', 'http://localhost')
    const input = {
      churchId: searchParams.get('churchId'),
      arrangementId: searchParams.get('arrangementId'),
      fileName: decodeName(String(request.headers['x-file-name'] ?? '')),
      file: receipt.file,
    }
    // As it came: the procedure checks it like any input.
    answerJson(response, 200, await caller.add(input as Parameters<Caller['add']>[0]))
  } finally {
    await receipt.throwAway()
  }
}

async function give(
  runtime: Runtime,
  caller: Caller,
  attachmentId: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { searchParams } = new URL(request.url ?? '/', 'http://localhost')
  const input = { churchId: searchParams.get('churchId'), attachmentId }
  const file = await caller.byId(input as Parameters<Caller['byId']>[0])
  const tag = `"${file.sha256}"`
  setFileHeaders(response, file, searchParams.has('download'))
  response.setHeader('etag', tag)
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304).end()
    return
  }
  const condition = request.headers['if-range']
  const isSame = condition === undefined || condition === tag
  const range = isSame ? byteRange(request.headers.range, file.size) : null
  if (range === 'unsatisfiable') {
    response.setHeader('content-range', `bytes */${file.size}`)
    answerJson(response, 416, { message: 'The file is not as long as that.' })
    return
  }
  const { first, last } = range ?? { first: 0, last: file.size - 1 }
  const bytes =
    request.method === 'HEAD' ? null : await runtime.files.open(file.id, { first, last })
  response.setHeader('content-length', last - first + 1)
  if (range !== null) response.setHeader('content-range', `bytes ${first}-${last}/${file.size}`)
  response.writeHead(range === null ? 200 : 206)
  if (bytes === null) response.end()
  else await pipeline(bytes, response)
}

function setFileHeaders(
  response: ServerResponse,
  { mediaType, name }: AttachmentDto,
  isDownload: boolean,
): void {
  response.setHeader('content-type', mediaType)
  response.setHeader('accept-ranges', 'bytes')
  // Never stale: what an id stands for does not change. Asked again, because rights do.
  response.setHeader('cache-control', 'private, no-cache')
  // Whatever is in it runs nothing here and reaches nothing.
  response.setHeader(
    'content-security-policy',
    "sandbox; default-src 'none'; style-src 'unsafe-inline'",
  )
  const way = isDownload ? 'attachment' : 'inline'
  response.setHeader('content-disposition', `${way}; filename*=UTF-8''${encodeRfc8187(name)}`)
}

/** RFC 8187: what encodeURIComponent leaves, and a header value does not hold. */
function encodeRfc8187(name: string): string {
  return encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

function decodeName(header: string): string {
  try {
    return decodeURIComponent(header)
  } catch {
    return header
  }
}
