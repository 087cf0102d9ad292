import { join } from 'node:path'
import { writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { openAnnouncer } from './announcer.ts'
import { checkInvariants } from './check-invariants.ts'
import type { FaultCase, Scene, SceneCase } from './fault-case.ts'
import { collectFigures, type Figure } from './figures.ts'
import type { Ground } from './ground.ts'
import { openLedger } from './ledger.ts'
import { openWatchers } from './watchers.ts'

export type CaseResult = {
  readonly id: string
  readonly title: string
  readonly pass: string
  readonly seconds: number
  readonly isPassed: boolean
  readonly figures: readonly Figure[]
  /** Why it ended before its time; null when it did not. */
  readonly error: string | null
}

const caseLimit = 1_200_000
const warmUp = 1_500

/** Runs one case to its end; never throws. */
export async function runCase(
  one: FaultCase,
  ground: () => Promise<Ground>,
  options: { readonly isQuick: boolean },
): Promise<CaseResult> {
  const figures = collectFigures()
  const start = performance.now()
  const work = async () => {
    if ('run' in one) await one.run(figures, options)
    else await strike(one, { ...(await ground()), figures }, options)
  }
  const error = await Promise.race([
    work().then(
      () => null,
      (reason: unknown) =>
        reason instanceof Error ? (reason.stack ?? reason.message) : String(reason),
    ),
    wait(caseLimit, 'It took longer than twenty minutes.', { ref: false }),
  ])
  const { id, title, pass } = one
  const isPassed = error === null && figures.all.every(({ isKept }) => isKept)
  const seconds = (performance.now() - start) / 1000
  return { id, title, pass, seconds, isPassed, figures: figures.all, error }
}

async function strike(
  one: SceneCase,
  ground: Ground & Pick<Scene, 'figures'>,
  { isQuick }: { readonly isQuick: boolean },
): Promise<void> {
  const { url, church } = ground
  const ledgerFile = join(ground.product.home, `ledger-${one.id}`)
  writeFileSync(ledgerFile, '')
  const watchers = openWatchers(url, church, church.musicians.slice(0, one.load.watchers))
  const announcer = openAnnouncer(url, church)
  const ledger = openLedger({ url, church, rate: one.load.rate, file: ledgerFile })
  const scene: Scene = { ...ground, ledger, announcer, watchers, isQuick }
  try {
    await wait(warmUp)
    await one.strike(scene)
    await Promise.all([ledger.stop(), announcer.stop()])
    await checkInvariants(scene, { ledgerFile, mayDrop: one.mayDrop ?? false })
  } finally {
    await Promise.all([ledger.stop(), announcer.stop()])
    for (const watcher of watchers) watcher.close()
  }
}
