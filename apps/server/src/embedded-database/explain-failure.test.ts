import { expect, test } from 'vitest'
import { explainFailure } from './explain-failure.ts'

const home = '/srv/church/.precentor'

test.each([
  [
    'postgres: error while loading shared libraries: libicui18n.so.60: cannot open shared object file',
    'the system library libicui18n.so.60 is missing',
  ],
  ['spawn /app/bin/initdb ENOENT', 'it needs the GNU C library'],
  ['spawn EPERM', 'lets root start nothing as another user'],
  [
    'initdb: error: could not write to file "x": No space left on device',
    `The disk that holds ${home} is full`,
  ],
  ["ENOSPC: no space left on device, mkdir '/srv'", `The disk that holds ${home} is full`],
  ["EROFS: read-only file system, mkdir '/srv'", `${home} cannot be written`],
  ['initdb: error: invalid locale name "en_US.UTF-8"', 'no UTF-8 locale'],
  [
    'FATAL:  database files are incompatible with server\nDETAIL:  The data directory was initialized by PostgreSQL version 17, which is not compatible with this version 18.4.',
    'was made by PostgreSQL 17; this Precentor brings 18.4.',
  ],
  ['FATAL:  pre-existing shared memory block (key 1, ID 2) is still in use', 'Wait a minute'],
  ["EEXIST: file already exists, mkdir '/srv'", 'a file is in its place'],
  ['postgres: could not find the database system\nExpected to find it', 'is damaged'],
  ["EACCES: permission denied, mkdir '/srv'", `This user may not use ${home}`],
  [
    '2026-11-21 02:00:00 UTC [7] FATAL:  could not load library "pg_stat_statements"\nLOG: x',
    `The database in ${home} did not start: could not load library "pg_stat_statements".`,
  ],
  ['', 'it said nothing'],
])('%j is explained', (said, sentence) => {
  expect(explainFailure(said, home).message).toContain(sentence)
})
