import type { CDPSession, Locator, Page } from '@playwright/test'

/** A music stand on somebody's phone, with a finger. */
export type MusicStand = {
  readonly title: Locator
  /** `3 of 8`, and the page where there are several. */
  readonly position: Locator
  /** What stands above the title's chart: keys, capo, tempo. */
  readonly facts: Locator
  readonly firstChord: Locator
  readonly settings: Locator
  swipe(way: 'left' | 'right'): Promise<void>
  longPress(): Promise<void>
  /** Goes to an item by the list of all. */
  goTo(title: string): Promise<void>
  choose(option: string): Promise<void>
}

/** Makes a page that shows a stand a phone's. */
export async function musicStand(page: Page): Promise<MusicStand> {
  await page.setViewportSize({ width: 390, height: 844 })
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setTouchEmulationEnabled', { enabled: true })
  const settings = page.getByRole('dialog', { name: 'My stand' })
  const position = page.getByRole('button', { name: /^\d+ of \d+/ })
  return {
    title: page.getByRole('heading', { level: 1 }),
    position,
    facts: page.locator('header p').first(),
    firstChord: page.locator('[data-section] b').first(),
    settings,
    swipe: (way) => stroke(devtools, way === 'left' ? [320, 80] : [80, 320]),
    longPress: async () => {
      await touch(devtools, 'touchStart', 200)
      await settings.waitFor()
      await touch(devtools, 'touchEnd')
    },
    goTo: async (title) => {
      await position.click()
      const order = page.getByRole('dialog', { name: 'Order' })
      await order.getByRole('button', { name: title }).click()
    },
    choose: async (option) => {
      await settings.getByRole('radio', { name: option, exact: true }).check()
      await page.keyboard.press('Escape')
    },
  }
}

async function stroke(devtools: CDPSession, [from, to]: [number, number]): Promise<void> {
  await touch(devtools, 'touchStart', from)
  await touch(devtools, 'touchMove', (from + to) / 2)
  await touch(devtools, 'touchMove', to)
  await touch(devtools, 'touchEnd')
}

async function touch(
  devtools: CDPSession,
  type: 'touchStart' | 'touchMove' | 'touchEnd',
  x?: number,
): Promise<void> {
  const touchPoints = x === undefined ? [] : [{ x, y: 400 }]
  await devtools.send('Input.dispatchTouchEvent', { type, touchPoints })
}

/** Notes what a page asks of the Wake Lock API; gives the way to read it. */
export async function watchWakeLock(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const asked: string[] = []
    Object.assign(window, { asked })
    const request = navigator.wakeLock.request.bind(navigator.wakeLock)
    navigator.wakeLock.request = async (type) => {
      asked.push(type ?? 'screen')
      return request(type)
    }
  })
  return () => page.evaluate(() => (window as unknown as { asked: string[] }).asked)
}
