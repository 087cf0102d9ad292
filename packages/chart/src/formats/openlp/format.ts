import { isArchive } from '../archive/is-archive.ts'
import { namesInArchive } from '../archive/open-archive.ts'
import type { SongFormat } from '../format.ts'
import { isDatabase, openDatabase } from '../sqlite/open-database.ts'
import { UnreadableSongError } from '../unreadable.ts'
import { isOpenLpDatabase, readOpenLpDatabase } from './read-database.ts'
import { readOpenLpService } from './read-service.ts'

export const openlpService = {
  name: 'openlp-service',
  title: 'OpenLP service',
  extensions: ['osz'],
  mediaType: 'application/zip',
  isBinary: true,
  detect: ({ bytes }) => (isArchive(bytes) && namesInArchive(bytes, '.osj') ? 0.95 : 0),
  read: ({ bytes }, { notation }) => readOpenLpService(bytes, { notation }),
} as const satisfies SongFormat

export const openlpDatabase = {
  name: 'openlp-database',
  title: 'OpenLP song database',
  extensions: ['sqlite'],
  mediaType: 'application/vnd.sqlite3',
  isBinary: true,
  detect: ({ bytes }) => (isDatabase(bytes) ? 0.9 : 0),
  read: ({ bytes }) => {
    const database = openDatabase(bytes)
    if (isOpenLpDatabase(database)) return readOpenLpDatabase(database)
    throw new UnreadableSongError(
      'file.unknown_format',
      'This is a database, but not the song database of OpenLP.',
    )
  },
} as const satisfies SongFormat
