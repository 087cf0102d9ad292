import type { Occasion } from '@precentor/print'
import type { DownloadSongInput, SongAuthor } from '@precentor/schemas'

/** How a file is to look. */
export type DownloadLook = Omit<
  DownloadSongInput,
  'churchId' | 'songId' | 'arrangementId' | 'key' | 'capo'
>

/** A song as it is to be in a file: plain data, so that a worker thread can read its chart. */
export type DownloadSong = {
  readonly title: string
  readonly authors: readonly (Omit<SongAuthor, 'role'> & { readonly role?: SongAuthor['role'] })[]
  readonly copyright: string | null
  readonly ccliNumber: string | null
  readonly isPublicDomain: boolean
  /** ChordPro. */
  readonly chart: string
  /** Sounding, for a chart that names none. */
  readonly arrangementKey: string | null
  readonly tempo: number | null
  readonly metre: string | null
  /** The key it is to sound in; null for its own. */
  readonly key: string | null
  /** Null for the chart's own. */
  readonly capo: number | null
  /** Section ids; empty for the chart's own order. */
  readonly sequence: readonly string[]
  readonly notes: string
}

export type DownloadJob = Occasion & {
  readonly songs: readonly DownloadSong[]
  readonly look: DownloadLook
  /** Whether it is a plan's: then a file of songs is an archive, even of one. */
  readonly isSet: boolean
}

export type DrawnFile = {
  readonly bytes: Uint8Array
  /** Without the full stop. */
  readonly extension: string
  readonly mediaType: string
  /** One sentence for each thing that the format cannot hold. */
  readonly losses: readonly string[]
}

/**
 * Makes files away from the thread that answers requests.
 *
 * @throws DomainError `limit_reached` when too many wait; `invalid` when it takes too long
 */
export type FileDrawer = (job: DownloadJob) => Promise<DrawnFile>

/** A file as it is handed over. */
export type DownloadDto = {
  readonly fileName: string
  readonly mediaType: string
  /** Base64. */
  readonly content: string
  /** One sentence for each thing that the format cannot hold. */
  readonly losses: readonly string[]
}
