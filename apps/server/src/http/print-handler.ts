import type { IncomingMessage, ServerResponse } from 'node:http'
import { DomainError, type DownloadDto } from '@precentor/core'
import type { Runtime } from '../runtime/create-runtime.ts'
import { answerJson } from './answer.ts'
import { answerError } from './answer-error.ts'
import { toHeaders } from './to-headers.ts'

const route = /^\/api\/print\/(song|plan)(?:\?|$)/

type Callers = ReturnType<Runtime['router']['createCaller']>

/** Tells whether an address gives songs as files. */
export function isPrint(path: string): boolean {
  return route.test(path)
}

/**
 * `GET /api/print/song?churchId=...&songId=...&format=pdf` and `GET /api/print/plan?...` give a
 * song, or the songs of a plan, as a file to keep. In all but the way out they are calls of
 * `song.download` and `plan.download`, whose fields stand in the address.
 */
export async function handlePrint(
  runtime: Runtime,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const headers = toHeaders(request)
  const requestId = headers.get('x-request-id') ?? ''
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('allow', 'GET, HEAD')
    answerJson(response, 405, { message: 'Files are fetched with GET.' })
    return
  }
  try {
    const context = runtime.request(headers, (cookies) => {
      if (cookies.length > 0) response.setHeader('set-cookie', [...cookies])
    })
    if ((await context.caller()) === null) {
      throw new DomainError('unauthenticated', 'session.missing', 'Please sign in.')
    }
    const file = await fetchFile(runtime.router.createCaller(context), request.url ?? '')
    answerFile(response, file, request.method === 'HEAD')
  } catch (error) {
    answerError(response, error, { requestId, log: runtime.log })
  }
}

function fetchFile({ song, plan }: Callers, address: string): Promise<DownloadDto> {
  const { searchParams } = new URL(address, 'http://localhost')
  // As it came: the procedure checks it like any input.
  const input = Object.fromEntries(
    [...searchParams].map(([name, value]) => [name, typed(name, value)]),
  )
  return route.exec(address)?.[1] === 'plan'
    ? plan.download(input as Parameters<Callers['plan']['download']>[0])
    : song.download(input as Parameters<Callers['song']['download']>[0])
}

const numbers = new Set(['capo', 'columns', 'linesPerSlide'])
const claims = new Set(['isLarge', 'lyricsOnly', 'isWrittenOut'])

/** An address has texts only. */
function typed(name: string, value: string): unknown {
  if (numbers.has(name)) return /^\d{1,4}$/.test(value) ? Number(value) : value
  if (claims.has(name)) return value === 'true' ? true : value === 'false' ? false : value
  return value
}

function answerFile(response: ServerResponse, file: DownloadDto, isHead: boolean): void {
  const bytes = Buffer.from(file.content, 'base64')
  response.writeHead(200, {
    'content-type': file.mediaType,
    'content-length': bytes.length,
    'content-disposition': disposition(file.fileName),
    'cache-control': 'private, no-store',
    ...(file.losses.length > 0 && {
      'x-precentor-losses': encodeURIComponent(shortened(file.losses)),
    }),
  })
  response.end(isHead ? undefined : bytes)
}

/** Two names: one that every browser reads, and the real one, as in RFC 6266. */
function disposition(name: string): string {
  const plain = name.normalize('NFKD').replace(/[^\x20-\x7e]|["\\%]/g, '') || 'songs'
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}

function shortened(losses: readonly string[]): string {
  const most = 10
  const rest = losses.length - most
  return [...losses.slice(0, most), ...(rest > 0 ? [`And ${rest} more.`] : [])]
    .join('\n')
    .slice(0, 1_500)
}
