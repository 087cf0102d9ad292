import { randomInt } from 'node:crypto'
import { isLoopback, type Settings } from '../settings.ts'

/** What the first visitor must know; null where only this machine can visit. */
export function makeSetupCode({ host }: Pick<Settings, 'host'>, publicUrl: string): string | null {
  return isLoopback(host) && isLoopback(new URL(publicUrl).hostname) ? null : makeCode()
}

/** Six digits twice: short enough to type, too many to guess at ten tries a minute. */
function makeCode(): string {
  const part = () => String(randomInt(1_000_000)).padStart(6, '0')
  return `${part()}-${part()}`
}
