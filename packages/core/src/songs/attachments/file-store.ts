import type { Readable } from 'node:stream'

/** Bytes of a file from the first to the last, both counted in. */
export type ByteRange = { readonly first: number; readonly last: number }

/** Where files lie: a disk, or a store elsewhere. Keys are ids. */
export type FileStore = {
  /** Keeps a copy of a finished file of this machine; it is there whole or not at all. */
  keep(key: string, file: ReceivedFile): Promise<void>
  /** Rejects with `file.gone` where there is none. */
  open(key: string, range: ByteRange): Promise<Readable>
  /** Does nothing where there is none. */
  remove(key: string): Promise<void>
}

/** A file that has arrived on this machine in full, and waits to be kept or thrown away. */
export class ReceivedFile {
  readonly path: string
  /** Bytes. */
  readonly size: number
  readonly sha256: Uint8Array<ArrayBuffer>
  /** What its content shows it to be, as in `audio/mpeg`; null for nothing that is known. */
  readonly mediaType: string | null

  constructor(facts: {
    readonly path: string
    readonly size: number
    readonly sha256: Uint8Array<ArrayBuffer>
    readonly mediaType: string | null
  }) {
    this.path = facts.path
    this.size = facts.size
    this.sha256 = facts.sha256
    this.mediaType = facts.mediaType
  }
}
