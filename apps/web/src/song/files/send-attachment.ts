/** Where a file goes. */
export type Place = { readonly churchId: string; readonly arrangementId: string }

/**
 * Sends one file to an arrangement and tells how much of it has left, from 0 to 1.
 * Rejects with the server's own sentence, or with one of ours where there is no answer.
 */
export async function sendAttachment(
  { churchId, arrangementId }: Place,
  file: File,
  onProgress: (share: number) => void,
): Promise<void> {
  const search = new URLSearchParams({ churchId, arrangementId })
  // Not fetch: it does not tell how much has left.
  const request = new XMLHttpRequest()
  request.open('POST', `/api/attachments?${search.toString()}`)
  request.setRequestHeader('content-type', 'application/octet-stream')
  request.setRequestHeader('x-file-name', encodeURIComponent(file.name.toWellFormed()))
  request.responseType = 'json'
  request.upload.addEventListener('progress', ({ loaded, total }) => {
    onProgress(total === 0 ? 0 : loaded / total)
  })
  await new Promise<void>((resolve) => {
    request.addEventListener('loadend', () => resolve())
    request.send(file)
  })
  if (request.status === 200) return
  throw new Error(sentenceOf(request.response))
}

function sentenceOf(answer: unknown): string {
  return typeof answer === 'object' && answer !== null && 'message' in answer
    ? String(answer.message)
    : 'The server could not be reached. Please try again.'
}
