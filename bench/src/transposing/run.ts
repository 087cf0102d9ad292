import type { Page } from '@playwright/test'
import { openBrowser } from '../browser.ts'
import { openBenchDatabase } from '../database.ts'
import { ask, signInAs, startDemo } from '../demo-church.ts'

const url = 'http://localhost:3440'
const presses = 120

/** How long a song's page takes to show its chart in another key, in a real Chromium. */
export async function benchTransposing(): Promise<void> {
  console.log('\nThe page of a song, transposed by its keys: from the key press to the new layout')
  await using database = await openBenchDatabase()
  await using _product = await startDemo(3440, database)
  const cookie = await signInAs(url, 'musician')
  const browser = await openBrowser()
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
    await context.addCookies(
      cookie.split('; ').map((pair) => {
        const at = pair.indexOf('=')
        return { name: pair.slice(0, at), value: pair.slice(at + 1), url }
      }),
    )
    const page = await context.newPage()
    await page.goto(url + (await longestSong(cookie)), { waitUntil: 'networkidle' })
    const lines = await page.locator('#song-panel').innerText()
    const times = (await transpose(page)).toSorted((a, b) => a - b)
    const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(1)
    console.log(`  a chart of ${lines.split('\n').length} lines, ${times.length} key presses`)
    console.log(`  median ${at(0.5)} ms   p95 ${at(0.95)} ms   aim: < 16 ms`)
  } finally {
    await browser.close()
  }
}

type Listed = { readonly items: readonly { readonly id: string }[] }

async function longestSong(cookie: string): Promise<string> {
  const [church] = await ask<{ id: string; slug: string }[]>(url, cookie, 'church.list', undefined)
  if (church === undefined) throw new Error('There is no sample church.')
  const churchId = church.id
  const { items } = await ask<Listed>(url, cookie, 'song.list', { churchId, limit: 100 })
  let longest = { id: '', length: 0 }
  for (const { id } of items) {
    const song = await ask<{ arrangements: { chart: string }[] }>(url, cookie, 'song.byId', {
      churchId,
      songId: id,
    })
    const length = song.arrangements[0]?.chart.length ?? 0
    if (length > longest.length) longest = { id, length }
  }
  return `/${church.slug}/songs/${longest.id}`
}

/** Milliseconds of each press, layout of the changed page included. */
async function transpose(page: Page): Promise<number[]> {
  const times = await page.evaluate<number[]>(pressing)
  // The first presses still compile what they run.
  return times.slice(20)
}

// As text, for it runs in the page, whose world this program's types do not know.
const pressing = `(async () => {
  const panel = document.querySelector('#song-panel')
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  const press = () => new Promise((resolve, reject) => {
    const start = performance.now()
    const giveUp = setTimeout(() => reject(new Error('The chart did not change.')), 2000)
    const observer = new MutationObserver(() => {
      observer.disconnect()
      clearTimeout(giveUp)
      // Asking for the size makes the browser lay the page out.
      panel.getBoundingClientRect()
      resolve(performance.now() - start)
    })
    observer.observe(panel, { subtree: true, childList: true, characterData: true })
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: ']', bubbles: true }))
  })
  const times = []
  for (let turn = 0; turn < ${presses}; turn += 1) {
    times.push(await press())
    await frame()
    await frame()
  }
  return times
})()`
