import type { FormatName } from '../formats/registry.ts'

/**
 * What several songs can be written as. `osz` is OpenLP's service, `opensong` an OpenSong set (its
 * own XML, which names the songs), `zip` an archive of single files.
 */
export type SetFormat = 'osz' | 'opensong' | 'zip'

export const setFormats: Readonly<
  Record<
    SetFormat,
    { readonly title: string; readonly extension: string; readonly mediaType: string }
  >
> = {
  osz: { title: 'OpenLP service', extension: 'osz', mediaType: 'application/zip' },
  opensong: { title: 'OpenSong set', extension: 'xml', mediaType: 'application/xml' },
  zip: { title: 'Zip of files', extension: 'zip', mediaType: 'application/zip' },
}

export type SetOptions = {
  /** What the set is called; `Set` when left out. */
  readonly name?: string
  /** When the songs were last changed, for formats that say so. */
  readonly modified?: Date
  /**
   * The format of the files in a `zip`; `chordpro` when left out. A zip of `opensong` has OpenSong's
   * own folders, the set among them.
   */
  readonly files?: FormatName
}

export type WrittenSet = {
  readonly bytes: Uint8Array
  /** One sentence for each thing that the format cannot hold, behind the song's title. */
  readonly losses: readonly string[]
}
