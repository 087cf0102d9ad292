import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { openBenchDatabase } from '../database.ts'
import { root, startProgram } from '../processes.ts'
import { measure, type Measured } from './measure.ts'
import { preparePlan } from './prepare-plan.ts'

const rounds = 3
const seconds = 4
const secret = 'a secret for the bench alone, never used elsewhere'

type Contender = { readonly name: string; readonly url: string; readonly aim: string }

/** `plan.byId` of a plan with 20 songs, four ways side by side in one run. */
export async function benchApi(): Promise<void> {
  console.log('\nplan.byId, 20 songs, 8 connections (requests per second; median of rounds)')
  const next = join(root, 'bench/node_modules/next/dist/bin/next')
  execFileSync(process.execPath, [next, 'build'], { cwd: join(root, 'bench/route-handler') })
  await using database = await openBenchDatabase()
  const { connectionString, home } = database
  await using _product = await startProgram(
    'apps/server/src/main.ts',
    [],
    {
      PORT: '3410',
      DATABASE_URL: connectionString,
      DATABASE_POOL_SIZE: '8',
      PRECENTOR_CALL_LIMITS: 'off',
      PRECENTOR_HOME: home,
      PRECENTOR_SECRET: secret,
    },
    'is ready',
  )
  const { churchId, planId, cookie } = await preparePlan('http://localhost:3410')
  const here = 'bench/src/api'
  await using _bare = await startProgram(`${here}/bare-server.ts`, [
    connectionString,
    '3411',
    planId,
  ])
  const routeArguments = [connectionString, '3412', home, secret]
  await using _route = await startProgram(`${here}/route-handler-server.ts`, routeArguments)
  const naiveArguments = [connectionString, '3413', planId, churchId]
  await using _naive = await startProgram(`${here}/naive-server.ts`, naiveArguments)

  const call = `api/trpc/plan.byId?input=${encodeURIComponent(JSON.stringify({ churchId, planId }))}`
  const contenders: Contender[] = [
    { name: 'bare http + pg + json_agg', url: 'http://127.0.0.1:3411/', aim: 'aim: ≥ 0.35' },
    { name: 'Precentor', url: `http://localhost:3410/${call}`, aim: '' },
    { name: 'Next route handler', url: `http://localhost:3412/${call}`, aim: 'aim: ≥ 1.5' },
    { name: 'naive loop', url: 'http://127.0.0.1:3413/', aim: 'aim: ≥ 7' },
  ]
  print(contenders, await compare(contenders, cookie))
}

/** Rounds in turn, so that a noisy minute of the machine meets all of them. */
async function compare(contenders: readonly Contender[], cookie: string): Promise<Measured[]> {
  const all: Measured[][] = contenders.map(() => [])
  for (const { url } of contenders) await measure(url, { cookie }, 2)
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, { url }] of contenders.entries()) {
      all[at]?.push(await measure(url, { cookie }, seconds))
    }
  }
  return all.map(median)
}

function median(results: readonly Measured[]): Measured {
  const middle = results.toSorted((a, b) => a.rate - b.rate)[Math.floor(results.length / 2)]
  if (middle === undefined) throw new Error('Nothing was measured.')
  return middle
}

function print(contenders: readonly Contender[], results: readonly Measured[]): void {
  const ours = results[1]?.rate ?? 0
  for (const [at, { name, aim }] of contenders.entries()) {
    const result = results[at]
    if (result === undefined) continue
    const ratio = at === 1 ? '' : `Precentor is ${(ours / result.rate).toFixed(2)} × of it  ${aim}`
    const rate = result.rate.toFixed(0).padStart(6)
    const times = `p50 ${result.p50} ms, p99 ${result.p99} ms, ${(result.size / 1000).toFixed(0)} kB`
    console.log(`  ${name.padEnd(28)}${rate}   ${times.padEnd(36)}${ratio}`)
  }
}
