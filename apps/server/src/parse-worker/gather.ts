import type { ReadFile, SongFile, SongReader } from '@precentor/core'

/** A file whose reading somebody waits for. */
export type Waiting = {
  readonly file: SongFile
  readonly resolve: (read: ReadFile) => void
  readonly reject: (error: Error) => void
}

const most = { files: 25, bytes: 512 * 1024 }

/** A reader that hands over in groups what is asked for in the same moment. */
export function gather(handOver: (group: readonly Waiting[]) => void): SongReader {
  let waiting: Waiting[] = []
  const flush = (): void => {
    const gathered = waiting
    waiting = []
    for (const group of groupsOf(gathered)) handOver(group)
  }
  return (file) =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) setImmediate(flush)
      waiting.push({ file, resolve, reject })
    })
}

/** In their order, at most so many files and bytes in each; a file that is larger goes alone. */
function groupsOf(waiting: readonly Waiting[]): Waiting[][] {
  const groups: Waiting[][] = []
  let bytes = Infinity
  for (const each of waiting) {
    const { length } = each.file.bytes
    const last = groups.at(-1)
    if (last === undefined || last.length === most.files || bytes + length > most.bytes) {
      groups.push([each])
      bytes = length
    } else {
      last.push(each)
      bytes += length
    }
  }
  return groups
}
