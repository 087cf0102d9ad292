import { UnreadableSongError } from '../unreadable.ts'

export function damagedDatabase(): UnreadableSongError {
  return new UnreadableSongError('file.damaged', 'This database is damaged.')
}
