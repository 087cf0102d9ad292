import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { chromiumFlags, findChromium } from '../../../../scripts/chromium.mjs'
import { askAs, runDemo } from '../support/demo.ts'
import { everyPage } from '../support/every-page.ts'
import { ImportPage } from '../support/import-page.ts'

// `pnpm images`: the pictures of the README, from the running app with its sample church.
// `pnpm images --every`: every page at three widths in both schemes, to be looked at.
const sizes = {
  phone: { width: 390, height: 844 },
  tablet: { width: 834, height: 1112 },
  desktop: { width: 1280, height: 800 },
} as const
const schemes = ['light', 'dark'] as const

type Picture = {
  readonly route: string
  readonly name: string
  readonly size: keyof typeof sizes
  readonly scheme: (typeof schemes)[number]
}

const shown: readonly Picture[] = [
  { route: '/[church]/plans/[planId]', name: 'plan', size: 'desktop', scheme: 'light' },
  { route: '/[church]/songs/[songId]', name: 'song', size: 'desktop', scheme: 'light' },
  { route: '/[church]/songs/[songId]', name: 'song', size: 'phone', scheme: 'light' },
  { route: '/[church]/plans/[planId]/stand', name: 'stand', size: 'phone', scheme: 'dark' },
  { route: '/[church]/songs', name: 'songs', size: 'desktop', scheme: 'light' },
  { route: '/[church]/plans', name: 'plans', size: 'phone', scheme: 'light' },
  { route: '/[church]/admin/pool', name: 'pool', size: 'desktop', scheme: 'dark' },
]

const isEvery = process.argv.includes('--every')
const folder = isEvery ? '../../test-results/pages' : '../../../../docs/images'
const target = fileURLToPath(new URL(folder, import.meta.url))
await mkdir(target, { recursive: true })
const demo = await runDemo()
const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: chromiumFlags(),
})
const context = await demo.signIn(browser)
try {
  await importSomething()
  const pages = await everyPage(askAs(context))
  for (const picture of isEvery ? allOf([...pages.keys()]) : shown) {
    await take(picture, pages.get(picture.route) ?? '/')
  }
} finally {
  await browser.close()
  await demo.stop()
}

/** So that there is an import to look at. */
async function importSomething(): Promise<void> {
  const page = await context.newPage()
  await page.goto('/sample-church/import')
  await new ImportPage(page).paste('Verse 1:\nC            G\nA song of one line')
  await page.close()
}

function allOf(routes: readonly string[]): Picture[] {
  return routes.flatMap((route) => {
    const name = route.replaceAll(/[^A-Za-z]+/g, '-').replaceAll(/^-|-$/g, '') || 'start'
    return (['phone', 'tablet', 'desktop'] as const).flatMap((size) =>
      schemes.map((scheme) => ({ route, name, size, scheme })),
    )
  })
}

async function take({ name, size, scheme }: Picture, address: string): Promise<void> {
  const page = await context.newPage()
  await page.setViewportSize(sizes[size])
  await page.emulateMedia({ colorScheme: scheme })
  await page.goto(address)
  await page.waitForLoadState('load')
  await page.waitForTimeout(1_000)
  const path = `${target}/${name}-${size}-${scheme}.png`
  await page.screenshot({ path, fullPage: isEvery })
  await page.close()
}
