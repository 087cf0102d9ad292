import { setTimeout as wait } from 'node:timers/promises'

const pauses = [0, 100, 500, 2_000, 5_000, 15_000] as const

/** Waits the longer the more starts have failed in a row; a first loss is made good at once. */
export async function pauseAfter(failures: number): Promise<void> {
  await wait(pauses[Math.min(failures, pauses.length) - 1] ?? 0)
}
