import { DomainError } from '@precentor/core'

export type NamedBytes = { readonly fileName: string; readonly bytes: Buffer }

/**
 * Takes apart a body of several files: a line of JSON, `[{"name": "a.cho", "size": 120}, ...]`,
 * sizes in bytes, and after it the files, one directly behind the other.
 *
 * @throws DomainError where the sizes do not fit what came
 */
export function splitFiles(body: Buffer): NamedBytes[] {
  const end = body.indexOf(10)
  const list = readList(end === -1 ? '' : body.toString('utf8', 0, end))
  if (list === null) throw notFitting()
  let from = end + 1
  const files = list.map(({ name, size }) => {
    const bytes = body.subarray(from, from + size)
    from += size
    return { fileName: name, bytes }
  })
  if (from !== body.length) throw notFitting()
  return files
}

function readList(text: string): { name: string; size: number }[] | null {
  try {
    const list: unknown = JSON.parse(text)
    return Array.isArray(list) && list.every(isNamed) ? list : null
  } catch {
    return null
  }
}

function isNamed(value: unknown): value is { name: string; size: number } {
  if (typeof value !== 'object' || value === null) return false
  const { name, size } = value as { name?: unknown; size?: unknown }
  return typeof name === 'string' && Number.isSafeInteger(size) && Number(size) >= 0
}

function notFitting(): DomainError {
  return new DomainError(
    'invalid',
    'import.files_do_not_fit',
    'The files do not fit the list that came with them. Please send them again.',
  )
}
