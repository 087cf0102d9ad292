import { setTimeout as wait } from 'node:timers/promises'
import type { Scene, SceneCase } from '../frame/fault-case.ts'
import { noteLongest } from '../frame/note-bounded.ts'
import { noteRecovery } from '../frame/note-recovery.ts'
import { watchHealth } from '../frame/watch-health.ts'

const pass = 'no request > 3 s; live 200, ready 503; recovery < 2 s'
const mostTime = 3_000
const mostRecovery = 2_000
/** By then the breaker must have noticed. */
const noticed = 3_000

/** F6: every process of PostgreSQL is stopped where it stands, and goes on later. */
export const databaseStopped: SceneCase = {
  id: 'F6',
  title: 'PostgreSQL stopped with SIGSTOP for 6 s, then for 30 s',
  pass,
  isQuick: false,
  load: { rate: 15, watchers: 10 },
  strike: async (scene) => {
    for (const seconds of [6, 30]) {
      await silence(scene, seconds, scene.postgres.freeze, scene.postgres.thaw)
    }
  },
}

/** F7: the network keeps every connection and delivers nothing; then the old ones are reset. */
export const halfOpenNetwork: SceneCase = {
  id: 'F7',
  title: 'half-open network for 10 s',
  pass,
  isQuick: false,
  load: { rate: 15, watchers: 10 },
  strike: async (scene) => {
    const { network } = scene
    await silence(
      scene,
      10,
      () => network.set('silent'),
      () => {
        network.reset()
        network.set('open')
      },
    )
  },
}

async function silence(
  scene: Scene,
  seconds: number,
  begin: () => void,
  end: () => void,
): Promise<void> {
  const { url, figures } = scene
  const health = watchHealth(url)
  const moment = performance.now()
  begin()
  await wait(seconds * 1000)
  end()
  const over = performance.now()
  await wait(mostRecovery + 1_500)
  await health.stop()
  const during = health.looks.filter(({ at }) => at > moment && at < over)
  const late = during.filter(({ at }) => at > moment + noticed)
  figures.tell('seconds of silence', seconds)
  figures.holds(
    'live stays 200',
    during.every(({ live }) => live === 200),
  )
  figures.holds(
    'ready says 503',
    late.length > 0 && late.every(({ ready }) => ready === 503),
    late.map(({ ready }) => ready).find((ready) => ready !== 503) ?? 'yes',
  )
  noteLongest(scene, moment, mostTime)
  noteRecovery(scene, over, mostRecovery)
}
