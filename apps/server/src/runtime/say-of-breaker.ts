import type { DatabaseOptions } from '@precentor/db'
import type { Logger } from 'pino'

/** Tells in the log when the database is lost and found again. */
export function sayOfBreaker(log: Logger): NonNullable<DatabaseOptions['onBreaker']> {
  let openedAt = 0
  return (change) => {
    if (change === 'opened') {
      openedAt = Date.now()
      log.error({}, 'the database cannot be reached; calls are refused until it answers')
    }
    if (change === 'renewed') log.warn({}, 'the pool did not answer; its connections were renewed')
    if (change === 'closed') {
      log.info({ milliseconds: Date.now() - openedAt }, 'the database answers again')
    }
  }
}
