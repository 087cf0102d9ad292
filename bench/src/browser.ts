import { chromium, type Browser } from '@playwright/test'
import { chromiumFlags, findChromium } from '../../scripts/chromium.mjs'

/** A real Chromium without a window. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await findChromium(), args: chromiumFlags() })
}
