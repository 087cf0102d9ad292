import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from '@playwright/test'
import { chromiumFlags, findChromium } from '../../../../scripts/chromium.mjs'
import { runServer } from '../support/run-server.ts'

// `pnpm images`: the pictures of the README, from the running app with its sample church.
const target = fileURLToPath(new URL('../../../../docs/images', import.meta.url))
const email = 'demo@precentor.example'
const password = 'a password for pictures'
const sizes = {
  phone: { width: 390, height: 844 },
  desktop: { width: 1280, height: 800 },
} as const

type Picture = readonly [
  name: string,
  size: keyof typeof sizes,
  scheme: 'light' | 'dark',
  path: string,
]

await mkdir(target, { recursive: true })
const server = await runServer({
  PRECENTOR_DEMO: '1',
  PRECENTOR_DEMO_EMAIL: email,
  PRECENTOR_DEMO_PASSWORD: password,
})
const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: chromiumFlags(),
})
try {
  for (const picture of await pictures()) await take(picture)
} finally {
  await browser.close()
  await server.stop()
}

async function take([name, size, colorScheme, path]: Picture): Promise<void> {
  const page = await signedIn(size, colorScheme)
  await page.goto(path)
  await page.waitForLoadState('load')
  await page.waitForTimeout(1_500)
  await page.screenshot({ path: `${target}/${name}-${size}-${colorScheme}.png` })
  await page.context().close()
}

async function signedIn(size: keyof typeof sizes, colorScheme: 'light' | 'dark'): Promise<Page> {
  const context = await browser.newContext({
    baseURL: server.url,
    viewport: sizes[size],
    colorScheme,
    locale: 'en-GB',
  })
  const answer = await context.request.post('/api/auth/sign-in/email', {
    data: { email, password },
    headers: { origin: server.url },
  })
  if (!answer.ok()) throw new Error(`Signing in failed: ${await answer.text()}`)
  return context.newPage()
}

/** Finds the sample plan and a song of it through the API. */
async function pictures(): Promise<Picture[]> {
  const page = await signedIn('desktop', 'light')
  const ask = async (procedure: string, input?: object) => {
    const params = input && { input: JSON.stringify(input) }
    const answer = await page.request.get(`/api/trpc/${procedure}`, { ...(params && { params }) })
    return ((await answer.json()) as { result: { data: never } }).result.data
  }
  const [church] = (await ask('church.list')) as { id: string; slug: string }[]
  if (church === undefined) throw new Error('There is no sample church.')
  const churchId = church.id
  const plans = (await ask('plan.list', { churchId })) as {
    items: { id: string; songs: { itemId: string }[] }[]
  }
  const songs = (await ask('song.list', { churchId, query: 'amazing grace' })) as {
    items: { id: string }[]
  }
  await page.context().close()
  const plan = plans.items[0]
  const at = (path: string) => `/${church.slug}/${path}`
  const stand = at(`plans/${plan?.id}/stand?item=${plan?.songs[2]?.itemId}`)
  return [
    ['plan', 'desktop', 'light', at(`plans/${plan?.id}`)],
    ['song', 'desktop', 'light', at(`songs/${songs.items[0]?.id}`)],
    ['song', 'phone', 'light', at(`songs/${songs.items[0]?.id}`)],
    ['stand', 'phone', 'dark', stand],
    ['songs', 'desktop', 'light', at('songs')],
    ['plans', 'phone', 'light', at('plans')],
    ['pool', 'desktop', 'dark', at('admin/pool')],
  ]
}
