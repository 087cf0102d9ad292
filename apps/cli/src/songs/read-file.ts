import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { readSongs, UnreadableSongError, type ReadSongs } from '@precentor/chart'

/**
 * The songs of a file on this computer.
 *
 * @throws Error with one sentence for a file that cannot be opened or holds no song
 */
export async function readSongFile(file: string): Promise<ReadSongs> {
  const bytes = await open(file)
  return readSongs(bytes, { fileName: basename(file) })
}

/** One sentence for whatever went wrong with a file; other failures are passed on. */
export function complaintAbout(error: unknown): string {
  if (error instanceof UnreadableSongError || error instanceof UnopenedFileError)
    return error.message
  throw error
}

class UnopenedFileError extends Error {}

async function open(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file)
  } catch (error) {
    const code = (error as { code?: string }).code ?? ''
    throw new UnopenedFileError(sentences[code] ?? `This file could not be opened (${code}).`, {
      cause: error,
    })
  }
}

const sentences: Record<string, string> = {
  ENOENT: 'There is no such file.',
  EISDIR: 'This is a folder. Please name the files in it.',
  EACCES: 'This file may not be read.',
}
