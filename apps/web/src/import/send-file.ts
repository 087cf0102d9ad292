import type { ChurchId, FileNotation, ImportId } from '@precentor/schemas'
import { isArchive, type Failure, type PickedFile } from './collect-files.ts'

/** Where a file goes, and how its chords are named. */
export type Destination = {
  readonly churchId: ChurchId
  readonly importId: ImportId
  readonly notation: FileNotation
}

export type Sent =
  | {
      readonly isSent: true
      /** What stayed in an archive, and why. */
      readonly left?: readonly Failure[]
    }
  | { readonly isSent: false; readonly reason: string; readonly canRetry: boolean }

const mostAttempts = 5
const firstWait = 500

/**
 * Sends one file into an import. When the server is busy or out of reach it tries
 * again, up to five times, with growing pauses or after the time that the server asks for.
 */
export async function sendFile(
  to: Destination,
  file: PickedFile,
  wait: (milliseconds: number) => Promise<void> = pause,
): Promise<Sent> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await post(to, file)
    if (answer?.ok === true) return isArchive(file.name) ? readLeft(answer) : { isSent: true }
    if (answer !== null && !isPassing(answer.status)) return refused(answer)
    if (attempt === mostAttempts) return unreachable
    const asked = Number(answer?.headers.get('retry-after') ?? 0) * 1000
    await wait(Math.max(asked, firstWait * 2 ** (attempt - 1)))
  }
}

/**
 * Sends several files in one request. Where the server does not take them together, each goes
 * alone, so that one that it refuses does not hold up the others.
 */
export async function sendFiles(
  to: Destination,
  files: readonly PickedFile[],
  wait?: (milliseconds: number) => Promise<void>,
): Promise<Sent[]> {
  if (files.length > 1) {
    const list = files.map(({ name, body }) => ({ name: name.toWellFormed(), size: body.size }))
    const together = new Blob([`${JSON.stringify(list)}\n`, ...files.map(({ body }) => body)])
    const answer = await postFiles(to, together, {
      'content-type': 'application/x-precentor-files',
    })
    if (answer?.ok === true) return files.map(() => ({ isSent: true }))
  }
  const sent: Sent[] = []
  for (const file of files) sent.push(await sendFile(to, file, wait))
  return sent
}

const unreachable: Sent = {
  isSent: false,
  reason: 'The server could not be reached. Is the connection there?',
  canRetry: true,
}

function post(to: Destination, { name, body }: PickedFile): Promise<Response | null> {
  return postFiles(to, body, {
    'content-type': isArchive(name) ? 'application/zip' : 'application/octet-stream',
    'x-file-name': encodeURIComponent(name.toWellFormed()),
  })
}

/** Null when there was no answer. */
async function postFiles(
  to: Destination,
  body: Blob,
  headers: Readonly<Record<string, string>>,
): Promise<Response | null> {
  const search = new URLSearchParams({ churchId: to.churchId, notation: to.notation })
  const address = `/api/imports/${to.importId}/files?${search.toString()}`
  try {
    return await fetch(address, { method: 'POST', headers, body })
  } catch {
    return null
  }
}

function isPassing(status: number): boolean {
  return status === 429 || status === 502 || status === 503 || status === 504
}

async function readLeft(answer: Response): Promise<Sent> {
  const { left } = (await answer.json()) as { left: { name: string; reason: string }[] }
  return { isSent: true, left: left.map((each) => ({ ...each, canRetry: false })) }
}

async function refused(answer: Response): Promise<Sent> {
  const body: unknown = await answer.json().catch(() => null)
  const reason =
    typeof body === 'object' && body !== null && 'message' in body
      ? String(body.message)
      : 'The server did not take this file.'
  return { isSent: false, reason, canRetry: answer.status >= 500 || answer.status === 401 }
}

async function pause(milliseconds: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds))
}
