import type { DatabaseLog } from '../index.ts'

/** A log that keeps what was said. */
export function rememberingLog(): DatabaseLog & { said: string[] } {
  const said: string[] = []
  const say = (message: string): void => void said.push(message)
  return { said, info: say, warn: say, error: say }
}
