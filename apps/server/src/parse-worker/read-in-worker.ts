import { readSongFile } from '@precentor/core/song-reader'

/** What a worker thread does: one file at a time. */
export const read = readSongFile
