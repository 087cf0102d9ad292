import { pino, type Logger } from 'pino'

/** The server's log: JSON lines on standard output. Nothing secret goes in. Each line has `base`. */
export function createLog(level: string, base?: Readonly<Record<string, unknown>>): Logger {
  return pino({
    level,
    base: base ?? null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: ['*.password', '*.authorization', '*.cookie', '*.secret'],
      censor: '(hidden)',
    },
  })
}
