import { isArchive } from '../archive/is-archive.ts'
import { namesInArchive } from '../archive/open-archive.ts'
import type { SongFormat } from '../format.ts'
import { readPackage } from './read-package.ts'
import { isSchedule, readSchedule } from './read-schedule.ts'

export const easyworship = {
  name: 'easyworship',
  title: 'EasyWorship schedule',
  extensions: ['ews', 'ewsx'],
  mediaType: 'application/octet-stream',
  isBinary: true,
  detect: ({ bytes }) => {
    if (isSchedule(bytes)) return 0.98
    return isArchive(bytes) && namesInArchive(bytes, 'main.db') ? 0.9 : 0
  },
  read: ({ bytes }) => (isSchedule(bytes) ? readSchedule(bytes) : readPackage(bytes)),
} as const satisfies SongFormat
