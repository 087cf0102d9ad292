import pg from 'pg'
import type { Question } from '../../ground/ask.ts'
import type { Scene, SceneCase } from '../frame/fault-case.ts'
import { sideLoad, type SideAnswer } from '../frame/side-load.ts'
import { noteOthers, others, question } from './f09-slow-statements.ts'

const seconds = 10
/** One at a time: who stands behind another waits for that one first, and then once more. */
const alone = 0.4
/** Two waits of 0.8 s, since a lock time-out is tried once more, with the pause between them. */
const cut = 2_000

/** F10: somebody locks a whole table, then one row that everybody wants. */
export const heldLocks: SceneCase = {
  id: 'F10',
  title: `LOCK TABLE, then a hot row, for ${seconds} s each`,
  pass: 'each wait cut at 0.8 s, with 409 after the second; other procedures p95 < 2 ×',
  isQuick: false,
  load: { rate: 0, watchers: 0 },
  strike: async (scene) => {
    const { church, url } = scene
    const healthy = question(scene, 'serviceType.list', { churchId: church.churchId })
    await sideLoad(url, healthy, { rate: others, seconds: 3 })
    const before = await sideLoad(url, healthy, { rate: others, seconds })
    const table = await whileLocked(
      scene,
      'LOCK TABLE songs IN ACCESS EXCLUSIVE MODE',
      create(scene),
    )
    note(scene, 'table', table.waiting)
    noteOthers(scene, before, table.others)
    const lockRow = `SELECT 1 FROM plans WHERE id = '${church.planId}' FOR UPDATE`
    const row = await whileLocked(scene, lockRow, addItem(scene))
    note(scene, 'row', row.waiting)
    noteOthers(scene, before, row.others)
  },
}

async function whileLocked(scene: Scene, statement: string, waiting: Question) {
  const { url, church, postgres } = scene
  const client = new pg.Client({
    connectionString: postgres.adminString.replace(/postgres$/, 'precentor'),
  })
  await client.connect()
  await client.query('BEGIN')
  await client.query(statement)
  try {
    const healthy = question(scene, 'serviceType.list', { churchId: church.churchId })
    const [answers, healthyOnes] = await Promise.all([
      sideLoad(url, () => waiting, { rate: alone, seconds }),
      sideLoad(url, healthy, { rate: others, seconds }),
    ])
    return { waiting: answers, others: healthyOnes }
  } finally {
    await client.end()
  }
}

function note({ figures }: Scene, what: string, answers: readonly SideAnswer[]): void {
  figures.holds(
    `${what}: answered with 409`,
    answers.every(({ status }) => status === 409),
    answers.find(({ status }) => status !== 409)?.status ?? 'yes',
  )
  figures.atMost(`${what}: longest wait`, Math.max(...answers.map(({ took }) => took)), cut, 'ms')
}

function create({ church }: Scene): Question {
  return write(church, 'song.create', { churchId: church.churchId, title: 'Waits for a lock' })
}

function addItem({ church }: Scene): Question {
  const { churchId, planId } = church
  const item = { kind: 'header', title: 'Waits for a lock' }
  return write(church, 'plan.addItem', { churchId, planId, ...item })
}

function write({ leaders }: Scene['church'], procedure: string, input: object): Question {
  const { authorization = '', address = '' } = leaders[3] ?? {}
  const headers = { authorization, 'x-forwarded-for': address, 'content-type': 'application/json' }
  return { method: 'POST', path: `/api/trpc/${procedure}`, headers, body: JSON.stringify(input) }
}
