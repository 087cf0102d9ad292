import type { Scene } from './fault-case.ts'

/** Notes how long after a moment the last attempt failed, against a bound in milliseconds. */
export function noteRecovery(
  { ledger, figures }: Pick<Scene, 'ledger' | 'figures'>,
  moment: number,
  most: number,
): void {
  const last = Math.max(moment, ...ledger.failuresSince(moment).map(({ end }) => end))
  figures.atMost('recovery', last - moment, most, 'ms')
}
