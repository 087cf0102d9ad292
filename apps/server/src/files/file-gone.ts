import { DomainError } from '@precentor/core'

/** For a file of which only the row is left, as after a restored backup without files. */
export function fileGone(): DomainError {
  return new DomainError(
    'not_found',
    'file.gone',
    'This file is not where it was kept. Ask whoever runs the server for a backup of it.',
  )
}

export function isNoFile(error: unknown): boolean {
  return (error as { code?: unknown }).code === 'ENOENT'
}
