import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { openBenchDatabase } from '../database.ts'
import { root, startProgram } from '../processes.ts'
import { preparePlan } from '../api/prepare-plan.ts'

const url = 'http://localhost:3420'

/** First-load JavaScript of each page, gzip; what modern browsers skip is not counted. */
export async function benchPages(): Promise<void> {
  console.log(
    '\nFirst-load JavaScript per page (kB gzip, without the polyfill that modern browsers skip)',
  )
  await using database = await openBenchDatabase()
  const { connectionString, home } = database
  await using _product = await startProgram(
    'apps/server/src/main.ts',
    [],
    { PORT: '3420', PRECENTOR_HOME: home, DATABASE_URL: connectionString },
    'is ready',
  )
  const { planId, cookie } = await preparePlan(url)
  const pages = [
    ['Sign in', '/sign-in', ''],
    ['Plans', '/bench/plans', ''],
    ['Plan, workroom', `/bench/plans/${planId}`, ''],
    ['Plan, music stand', `/bench/plans/${planId}/stand`, 'aim: ≤ 190'],
    ['Songs', '/bench/songs', ''],
    ['Import', '/bench/import', ''],
    ['Health', '/bench/admin/health', ''],
    ['Pool', '/bench/admin/pool', ''],
  ] as const
  for (const [name, path, aim] of pages) {
    const kilobytes = await weigh(path, path === '/sign-in' ? '' : cookie)
    console.log(`  ${name.padEnd(28)}${kilobytes.toFixed(0).padStart(6)}   ${aim}`)
  }
}

async function weigh(path: string, cookie: string): Promise<number> {
  const answer = await fetch(url + path, { headers: { cookie } })
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}.`)
  const html = await answer.text()
  const tags = html.match(/<script\b[^>]*>/g) ?? []
  const files = new Set(tags.filter((tag) => !/\bnomodule\b/i.test(tag)).flatMap(sourceOf))
  const sizes = await Promise.all([...files].map(async (file) => gzipSync(await read(file)).length))
  return sizes.reduce((sum, size) => sum + size, 0) / 1000
}

function sourceOf(tag: string): string[] {
  const source = /\bsrc="(\/_next\/[^"?]+)/.exec(tag)?.[1]
  return source === undefined ? [] : [source]
}

async function read(source: string): Promise<Buffer> {
  return readFile(join(root, 'apps/web/.next', source.replace('/_next/', '')))
}
