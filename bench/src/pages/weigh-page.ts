import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser, Response } from '@playwright/test'
import { root } from '../processes.ts'

/** Kilobytes of JavaScript, gzip. */
export type PageWeight = {
  /** What the page's own HTML names: a browser fetches it before the page can be used. */
  readonly first: number
  /** What the page fetches by itself right afterwards. */
  readonly after: number
}

/**
 * Opens a page as a browser does and weighs the scripts that it fetches until nothing more comes.
 * Left out is the polyfill, which browsers of the last years do not fetch.
 */
export async function weighPage(
  browser: Browser,
  url: string,
  cookie: string,
): Promise<PageWeight> {
  const context = await browser.newContext()
  try {
    await context.addCookies(cookiesOf(cookie, url))
    const page = await context.newPage()
    const scripts = new Set<string>()
    page.on('response', (response) => {
      if (isScript(response)) scripts.add(new URL(response.url()).pathname)
    })
    const answer = await page.goto(url, { waitUntil: 'networkidle' })
    if (answer === null || !answer.ok()) throw new Error(`${url} answered ${answer?.status()}.`)
    if (!page.url().startsWith(url)) throw new Error(`${url} led to ${page.url()}.`)
    const named = scriptsIn(await answer.text())
    const first = [...scripts].filter((path) => named.has(path))
    const after = [...scripts].filter((path) => !named.has(path))
    return { first: await weigh(first), after: await weigh(after) }
  } finally {
    await context.close()
  }
}

function isScript(response: Response): boolean {
  return response.request().resourceType() === 'script' || response.url().endsWith('.js')
}

/** Both script elements and hints to load a script soon. */
function scriptsIn(html: string): Set<string> {
  const paths = [...html.matchAll(/<(?:script|link)\b[^>]*?\b(?:src|href)="(\/_next\/[^"?]+\.js)/g)]
  return new Set(paths.map(([, path = '']) => path))
}

async function weigh(paths: readonly string[]): Promise<number> {
  const sizes = await Promise.all(paths.map(async (path) => gzipSync(await read(path)).length))
  return sizes.reduce((sum, size) => sum + size, 0) / 1000
}

async function read(path: string): Promise<Buffer> {
  const folder = process.env['PRECENTOR_NEXT_DIR'] ?? '.next'
  return readFile(join(root, 'apps/web', folder, path.replace('/_next/', '')))
}

function cookiesOf(header: string, url: string) {
  return header
    .split('; ')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const at = pair.indexOf('=')
      return { name: pair.slice(0, at), value: pair.slice(at + 1), url }
    })
}
