import { openBrowser } from '../browser.ts'
import { openBenchDatabase } from '../database.ts'
import { ask, signInAs, startDemo, type DemoRole } from '../demo-church.ts'
import { listPages } from './list-pages.ts'
import { weighEngine } from './weigh-engine.ts'
import { weighPage } from './weigh-page.ts'

const url = 'http://localhost:3420'

/** JavaScript of each page as a real browser fetches it; what modern browsers skip is not counted. */
export async function benchPages(): Promise<void> {
  console.log('\nJavaScript per page, kB gzip, without the polyfill that modern browsers skip')
  console.log('  page                              first load   right after')
  await using database = await openBenchDatabase()
  await using _product = await startDemo(3420, database)
  const cookies = await signInAll()
  const browser = await openBrowser()
  try {
    for (const { name, path, as, aim } of listPages(await findPlaces(cookies.leader))) {
      const cookie = as === null ? '' : cookies[as]
      const { first, after } = await weighPage(browser, url + path, cookie)
      const figures = `${first.toFixed(0).padStart(10)}${after.toFixed(0).padStart(14)}`
      const verdict = aim === null ? '' : `   aim: ≤ ${aim}${first > aim ? ', not reached' : ''}`
      console.log(`  ${name.padEnd(34)}${figures}${verdict}`)
    }
    const { ofPages, whole } = await weighEngine()
    console.log(`\n  chart engine of these pages: ${ofPages.toFixed(1)} kB   aim: ≤ 40`)
    console.log(`  with every format, loaded on demand: ${whole.toFixed(1)} kB`)
  } finally {
    await browser.close()
  }
}

async function signInAll(): Promise<Record<DemoRole, string>> {
  const roles = ['owner', 'admin', 'leader', 'musician'] as const
  const cookies: Partial<Record<DemoRole, string>> = {}
  for (const role of roles) cookies[role] = await signInAs(url, role)
  return cookies as Record<DemoRole, string>
}

type Listed = { readonly items: readonly { readonly id: string }[] }

/** The addresses of the sample church, its plan and a song of it. */
async function findPlaces(cookie: string) {
  const [church] = await ask<{ id: string; slug: string }[]>(url, cookie, 'church.list', undefined)
  if (church === undefined) throw new Error('There is no sample church.')
  const churchId = church.id
  const [plan] = (await ask<Listed>(url, cookie, 'plan.list', { churchId })).items
  const [song] = (await ask<Listed>(url, cookie, 'song.list', { churchId })).items
  if (plan === undefined || song === undefined) throw new Error('The sample church is empty.')
  const { arrangements } = await ask<{ arrangements: { id: string }[] }>(url, cookie, 'song.byId', {
    churchId,
    songId: song.id,
  })
  const home = `/${church.slug}`
  const songPath = `${home}/songs/${song.id}`
  return {
    home,
    plan: `${home}/plans/${plan.id}`,
    song: songPath,
    editor: `${songPath}/arrangements/${arrangements[0]?.id}/edit`,
  }
}
