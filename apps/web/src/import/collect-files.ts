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
    if (file.size > importLimits.fileBytes)
      failures.push({ name, reason: tooLarge, canRetry: false })
    else files.push({ name, body: file })
  }
  return { files, failures }
}

const tooLarge = `Larger than ${importLimits.fileBytes / 1024 / 1024} MB, which is more than any song. It was not sent.`

function isLitter(file: File): boolean {
  const path = file.webkitRelativePath || ('path' in file ? String(file.path) : '') || file.name
  const parts = path.split('/').filter((part) => !/^\.{0,2}$/.test(part))
  const isHidden = parts.some((part) => part.startsWith('.') || part === '__MACOSX')
  return isHidden || /^(thumbs\.db|desktop\.ini)$/i.test(file.name)
}
