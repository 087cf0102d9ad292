import type { IncomingMessage, ServerResponse } from 'node:http'
import { DomainError, type Unpacked } from '@precentor/core'
import { importLimits } from '@precentor/schemas'
import type { Runtime } from '../runtime/create-runtime.ts'
import { answerJson } from './answer.ts'
import { answerError } from './answer-error.ts'
import { readBytes } from './read-body.ts'
import { splitFiles } from './split-files.ts'
import { toHeaders } from './to-headers.ts'

const route = /^\/api\/imports\/([^/?]+)\/files(?:\?|$)/

type Imports = ReturnType<Runtime['router']['createCaller']>['import']
type AddFile = Parameters<Imports['addFile']>[0]
type AddFiles = Parameters<Imports['addFiles']>[0]

/** Tells whether an address takes the files of an import. */
export function isUpload(path: string): boolean {
  return route.test(path)
}

/**
 * `POST /api/imports/<importId>/files?churchId=...&notation=english` puts one file into
 * an import. The body is the file itself, as `application/octet-stream`; its name, with
 * percent signs for what a header cannot hold, stands in `x-file-name`. In all but the
 * way in it is a call of `import.addFile`, whose answer it gives. Several files come in one
 * request as `application/x-precentor-files` (see `split-files.ts`); `import.addFiles` answers. A zip file comes as `application/zip`: its
 * files are added as if they came by themselves, and `left` names those that stayed in it.
 */
export async function handleUpload(
  runtime: Runtime,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const headers = toHeaders(request)
  const requestId = headers.get('x-request-id') ?? ''
  try {
    if (isOtherwiseSent(request, response)) return
    const context = runtime.request(headers, (cookies) => {
      if (cookies.length > 0) response.setHeader('set-cookie', [...cookies])
    })
    // Strangers are turned away before their bytes are read.
    if ((await context.caller()) === null) {
      throw new DomainError('unauthenticated', 'session.missing', 'Please sign in.')
    }
    const areMany = isOfType(request, manyFiles)
    const isArchive = isOfType(request, archive)
    const most = mostBytes({ areMany, isArchive })
    const bytes = await readBytes(request, most)
    if (bytes === null) {
      answerTooLarge(response, most)
      return
    }
    const imports = runtime.router.createCaller(context).import
    const { fileName, ...where } = readAddress(request)
    if (isArchive) {
      const { files, left } = await runtime.unpackArchive(bytes)
      answerJson(response, 200, { files: await addAll(imports, where, files), left })
      return
    }
    const added = areMany
      ? await imports.addFiles({ ...where, files: splitFiles(bytes) } as AddFiles)
      : await imports.addFile({ ...where, fileName, bytes })
    answerJson(response, 200, added)
  } catch (error) {
    answerError(response, error, { requestId, log: runtime.log })
  }
}

/** Answers a request that is not the sending of a file. */
function isOtherwiseSent(request: IncomingMessage, response: ServerResponse): boolean {
  if (request.method !== 'POST') {
    response.setHeader('allow', 'POST')
    answerJson(response, 405, { message: 'Files are sent with POST.' })
    return true
  }
  // A form of another site can send the types that forms know without asking first.
  if ([oneFile, manyFiles, archive].some((type) => isOfType(request, type))) return false
  const message = `Files are sent as ${oneFile}, several as ${manyFiles}, zip files as ${archive}.`
  answerJson(response, 415, { message })
  return true
}

const oneFile = 'application/octet-stream'
const manyFiles = 'application/x-precentor-files'
const archive = 'application/zip'

function mostBytes(what: { readonly areMany: boolean; readonly isArchive: boolean }): number {
  if (what.isArchive) return importLimits.archiveBytes
  return what.areMany ? importLimits.bytesAtOnce : importLimits.fileBytes
}

/** As many at a time as one call takes; what was added stays when a later call fails. */
async function addAll(
  imports: Imports,
  where: Omit<AddFile, 'bytes' | 'fileName'>,
  files: Unpacked['files'],
): Promise<Awaited<ReturnType<Imports['addFiles']>>> {
  const added = []
  for (let at = 0; at < files.length; at += importLimits.filesAtOnce) {
    const some = files.slice(at, at + importLimits.filesAtOnce)
    added.push(...(await imports.addFiles({ ...where, files: some } as AddFiles)))
  }
  return added
}

function isOfType(request: IncomingMessage, type: string): boolean {
  return (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() === type
}

function answerTooLarge(response: ServerResponse, most: number): void {
  const megabytes = most / 1024 / 1024
  // What was not read of the body would be taken for the next request.
  response.setHeader('connection', 'close')
  answerJson(response, 413, {
    reason: 'import.file_too_large',
    message:
      most === importLimits.fileBytes
        ? `This file is larger than ${megabytes} MB, which is more than any song.`
        : `These files are larger than ${megabytes} MB together. Please send fewer at once.`,
  })
}

/** As it came: the procedure checks it like any input. */
function readAddress(request: IncomingMessage): Omit<AddFile, 'bytes'> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
  const notation = searchParams.get('notation')
  return {
    churchId: searchParams.get('churchId'),
    importId: route.exec(pathname)?.[1],
    fileName: decodeName(String(request.headers['x-file-name'] ?? '')),
    ...(notation !== null && { notation }),
  } as Omit<AddFile, 'bytes'>
}

function decodeName(header: string): string {
  try {
    return decodeURIComponent(header)
  } catch {
    return header
  }
}
