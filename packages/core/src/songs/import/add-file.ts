import type { AddFileInput } from '@precentor/schemas'
import type { ChurchContext } from '../../context.ts'
import { addFiles, type AddedFileDto } from './add-files.ts'
import type { SongReader } from './found-song.ts'

/** Reads one file and puts it into an import, as `addFiles` does with many. */
export async function addFile(
  ctx: ChurchContext,
  input: Omit<AddFileInput, 'churchId'>,
  bytes: Uint8Array,
  read: SongReader,
): Promise<AddedFileDto> {
  const { fileName, ...where } = input
  const [added] = await addFiles(ctx, where, [{ fileName, bytes }], read)
  if (added === undefined) throw new Error('A file was read and not noted.')
  return added
}
