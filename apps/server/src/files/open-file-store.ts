import { join } from 'node:path'
import type { FileStore } from '@precentor/core'
import type { Settings } from '../settings.ts'
import { createDiskStore } from './disk-store.ts'
import { createS3Store } from './s3-store.ts'

/** Where attached files lie, by the settings: below `PRECENTOR_HOME`, or in a bucket. */
export function openFileStore({ home, s3 }: Pick<Settings, 'home' | 's3'>): FileStore {
  return s3 === null ? createDiskStore(join(home, 'files')) : createS3Store(s3)
}
