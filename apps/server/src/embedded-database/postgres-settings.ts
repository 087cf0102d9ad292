import { ownerSetting } from './postmaster.ts'

/** What our PostgreSQL runs with; given on the command line at each start, so an upgrade brings its own. */
export function postgresSettings(
  port: number,
  isDurable: boolean,
  maxConnections: number,
): string[] {
  return settingArguments({
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: maxConnections,
    // Below the time that we wait for a lock, so that a deadlock is called by its name.
    deadlock_timeout: '400ms',
    shared_preload_libraries: 'pg_stat_statements',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // The application logs its own failing statements; here only the server's affairs are kept.
    log_min_messages: 'log',
    log_checkpoints: 'off',
    ...(isDurable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
    [ownerSetting]: process.pid,
  })
}

/** Settings as PostgreSQL takes them on its command line. */
export function settingArguments(settings: Record<string, string | number>): string[] {
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}
