import type { MadeFile } from './make-songs.ts'

export type Target = { readonly url: string; readonly cookie: string; readonly churchId: string }

/** Calls a mutation of the API for the target's church. */
export async function change<T>(target: Target, procedure: string, input: object): Promise<T> {
  const answer = await fetch(`${target.url}/api/trpc/${procedure}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: target.cookie },
    body: JSON.stringify({ churchId: target.churchId, ...input }),
  })
  if (!answer.ok) throw new Error(`${procedure}: ${await answer.text()}`)
  const body = (await answer.json()) as { result: { data: T } }
  return body.result.data
}

/** Puts files into an import, all in one request; gives how many songs were found in them. */
export async function sendBatch(
  target: Target,
  importId: string,
  files: readonly MadeFile[],
): Promise<number> {
  const list = files.map(({ name, text }) => ({ name, size: Buffer.byteLength(text) }))
  const body = `${JSON.stringify(list)}\n${files.map(({ text }) => text).join('')}`
  const search = new URLSearchParams({ churchId: target.churchId, notation: 'english' })
  const answer = await fetch(`${target.url}/api/imports/${importId}/files?${search.toString()}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-precentor-files', cookie: target.cookie },
    body,
  })
  if (!answer.ok) throw new Error(await answer.text())
  const added = (await answer.json()) as { songs: number }[]
  return added.reduce((sum, { songs }) => sum + songs, 0)
}
