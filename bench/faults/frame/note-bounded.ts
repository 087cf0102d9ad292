import type { Scene } from './fault-case.ts'

/** Notes the longest attempt that began after a moment, against a bound in milliseconds. */
export function noteLongest(
  { ledger, figures }: Pick<Scene, 'ledger' | 'figures'>,
  moment: number,
  most: number,
): void {
  const times = ledger.account.attempts
    .filter(({ end }) => end > moment)
    .map(({ start, end }) => end - start)
  figures.atMost('longest request', Math.max(0, ...times), most, 'ms')
}
