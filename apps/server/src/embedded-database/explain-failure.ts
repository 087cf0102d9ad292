import { EmbeddedDatabaseError } from './embedded-database-error.ts'

type Explanation = { sign: RegExp; says: (directory: string, match: RegExpExecArray) => string }

const explanations: readonly Explanation[] = [
  {
    sign: /error while loading shared libraries: ([^:\s]+)/,
    says: (_, [, library]) =>
      `PostgreSQL cannot run because the system library ${library} is missing. Install the package that holds it, or set DATABASE_URL.`,
  },
  {
    sign: /\bspawn\b.*\bENOENT\b/,
    says: () =>
      'PostgreSQL cannot run on this system: it needs the GNU C library (Alpine Linux has another). Set DATABASE_URL to a PostgreSQL of your own.',
  },
  {
    sign: /\bspawn\b.*\b(EPERM|EINVAL)\b/,
    says: () =>
      'PostgreSQL refuses to run as root, and this system lets root start nothing as another user. Start Precentor as an ordinary user, or set DATABASE_URL.',
  },
  {
    sign: /No space left on device|ENOSPC|Disk quota exceeded|EDQUOT/,
    says: (directory) => `The disk that holds ${directory} is full. Make room and start again.`,
  },
  {
    sign: /Read-only file system|EROFS/,
    says: (directory) =>
      `${directory} cannot be written (read-only file system). Set PRECENTOR_HOME to a place that can.`,
  },
  {
    sign: /invalid locale (?:name|settings)|could not (?:create|find suitable) locale/,
    says: () =>
      'This system has no UTF-8 locale for PostgreSQL. Install one (C.UTF-8 or en_US.UTF-8), or set DATABASE_URL.',
  },
  {
    sign: /initialized by PostgreSQL version (\S+), which is not compatible with this version (\S+?)\.?$/m,
    says: (directory, [, old, current]) =>
      `The database in ${directory} was made by PostgreSQL ${old}; this Precentor brings ${current}. Start the Precentor that made it and export the data, or set DATABASE_URL.`,
  },
  {
    sign: /EEXIST|ENOTDIR/,
    says: (directory) =>
      `${directory} cannot be a directory, because a file is in its place. Set PRECENTOR_HOME to another place.`,
  },
  {
    sign: /could not find the database system|could not locate a valid checkpoint record|invalid data in file/,
    says: (directory) =>
      `The database in ${directory} is damaged. Put it back from a backup; postgres.log beside it says more.`,
  },
  {
    sign: /pre-existing shared memory block/,
    says: (directory) =>
      `PostgreSQL processes from an earlier start still use the database in ${directory}. Wait a minute and start again; if that does not help, restart the machine.`,
  },
  {
    sign: /Permission denied|EACCES|has wrong ownership|Operation not permitted|EPERM/,
    says: (directory) =>
      `This user may not use ${directory}. Start Precentor as the user who owns it, or set PRECENTOR_HOME to another place.`,
  },
  {
    sign: /could not (?:map|create) .*shared memory|Cannot allocate memory|ENOMEM/,
    says: () =>
      'PostgreSQL did not get the memory it needs (about 200 MB). Free some and start again.',
  },
]

/**
 * Turns what PostgreSQL (or the system) said into one sentence that tells what to do; what is
 * not known is quoted.
 *
 * @param said everything the program wrote
 * @param directory where the database is
 */
export function explainFailure(said: string, directory: string): EmbeddedDatabaseError {
  for (const { sign, says } of explanations) {
    const match = sign.exec(said)
    if (match) return new EmbeddedDatabaseError(says(directory, match))
  }
  return new EmbeddedDatabaseError(
    `The database in ${directory} did not start: ${mostTelling(said)}.`,
  )
}

function mostTelling(said: string): string {
  const lines = said.split('\n').filter((line) => line.trim() !== '')
  const telling = lines.find((line) => /FATAL|PANIC|error:/.test(line)) ?? lines.at(-1)
  return (
    telling?.replace(/^.*?(?:FATAL|PANIC|error):\s*/, '').replace(/\.$/, '') ?? 'it said nothing'
  )
}
