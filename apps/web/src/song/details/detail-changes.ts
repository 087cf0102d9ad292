import { updateSongInput } from '@precentor/schemas'
import { isSame } from '../conflict/three-way.ts'
import type { SongDetails } from './song-details.ts'

type Sendable = Omit<
  ReturnType<(typeof updateSongInput)['parse']>,
  'churchId' | 'songId' | 'version'
>

/** What is to be sent, or what has to be mended first, field by field. */
export type DetailChanges =
  | { readonly isRight: true; readonly changes: Sendable }
  | { readonly isRight: false; readonly complaints: Readonly<Record<string, string>> }

const fields = updateSongInput.omit({ churchId: true, songId: true, version: true })

/** The fields that differ from what is stored, checked by the rules that the server has. */
export function detailChanges(stored: SongDetails, edited: SongDetails): DetailChanges {
  const names = Object.keys(stored) as (keyof SongDetails)[]
  const changed = names.filter((name) => !isSame(stored[name], edited[name]))
  const read = fields.safeParse(
    Object.fromEntries(changed.map((name) => [name, sent(name, edited)])),
  )
  if (read.success) return { isRight: true, changes: read.data }
  const complaints = read.error.issues.map(({ path, message }) => [path.join('.'), message])
  return { isRight: false, complaints: Object.fromEntries(complaints) }
}

function sent(name: keyof SongDetails, edited: SongDetails): unknown {
  if (name === 'authors') return edited.authors.filter((author) => author.name.trim() !== '')
  const isOptional = name === 'copyright' || name === 'ccliNumber' || name === 'language'
  if (!isOptional) return edited[name]
  const text = edited[name].trim()
  return text === '' ? null : text
}
