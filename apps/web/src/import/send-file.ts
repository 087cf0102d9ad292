import type { ChurchId, FileNotation, ImportId } from '@precentor/schemas'
import type { PickedFile } from './collect-files.ts'

/** Where a file goes, and how its chords are named. */
export type Destination = {
  readonly churchId: ChurchId
  readonly importId: ImportId
  readonly notation: FileNotation
}

export type Sent =
  | { readonly isSent: true }
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
    if (answer?.ok === true) return { isSent: true }
    if (answer !== null && !isPassing(answer.status)) return refused(answer)
    if (attempt === mostAttempts) return unreachable
    const asked = Number(answer?.headers.get('retry-after') ?? 0) * 1000
    await wait(Math.max(asked, firstWait * 2 ** (attempt - 1)))
  }
}

const unreachable: Sent = {
  isSent: false,
  reason: 'The server could not be reached. Is the connection there?',
  canRetry: true,
}

/** Null when there was no answer. */
async function post(to: Destination, file: PickedFile): Promise<Response | null> {
  const search = new URLSearchParams({ churchId: to.churchId, notation: to.notation })
  try {
    return await fetch(`/api/imports/${to.importId}/files?${search.toString()}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/octet-stream',
        'x-file-name': encodeURIComponent(file.name.toWellFormed()),
      },
      body: file.body,
    })
  } catch {
    return null
  }
}

function isPassing(status: number): boolean {
  return status === 429 || status === 502 || status === 503 || status === 504
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
