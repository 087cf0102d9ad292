import { pino, type Logger } from 'pino'

/** The server's log: JSON lines on standard output. Nothing secret goes in. */
export function createLog(level: string): Logger {
  return pino({
    level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: ['*.password', '*.authorization', '*.cookie', '*.secret'],
      censor: '(hidden)',
    },
  })
}
