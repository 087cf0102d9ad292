import { importLimits } from '@precentor/schemas'

/** A file on its way into an import. */
export type PickedFile = { readonly name: string; readonly body: Blob }

/** A file that did not get into the import, and why. */
export type Failure = {
  readonly name: string
  readonly reason: string
  /** Whether it can be sent again. */
  readonly canRetry: boolean
}

export type Picked = {
  readonly files: readonly PickedFile[]
  readonly failures: readonly Failure[]
}

/**
 * Takes what somebody dropped or chose. What systems leave in folders is passed over,
 * and files that are larger than any song are not sent at all.
 */
export function collectFiles(dropped: readonly File[]): Picked {
  const files: PickedFile[] = []
  const failures: Failure[] = []
  for (const file of dropped) {
    if (isLitter(file)) continue
    const { name } = file
    const most = isArchive(name) ? importLimits.archiveBytes : importLimits.fileBytes
    if (file.size > most) failures.push({ name, reason: tooLarge(most), canRetry: false })
    else files.push({ name, body: file })
  }
  return { files, failures }
}

/** Tells whether a file is opened on the server, so that its files come in. */
export function isArchive(name: string): boolean {
  return /\.zip$/i.test(name)
}

function tooLarge(most: number): string {
  return `Larger than ${most / 1024 / 1024} MB, which is the most. It was not sent.`
}

function isLitter(file: File): boolean {
  const path = file.webkitRelativePath || ('path' in file ? String(file.path) : '') || file.name
  const parts = path.split('/').filter((part) => !/^\.{0,2}$/.test(part))
  const isHidden = parts.some((part) => part.startsWith('.') || part === '__MACOSX')
  return isHidden || /^(thumbs\.db|desktop\.ini)$/i.test(file.name)
}
