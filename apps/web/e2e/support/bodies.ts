import { expect, type APIResponse, type Browser, type Response } from '@playwright/test'
import { internalsIn } from '@precentor/api/testing'

const found: string[] = []

/** Reads every answer that any page of this browser gets, and notes what should have stayed inside. */
export function watchBodies(browser: Browser): void {
  const open = browser.newContext.bind(browser)
  browser.newContext = async (options) => {
    const context = await open(options)
    context.on('response', (response) => void note(response))
    return context
  }
}

/** The text of an answer that a test has asked for itself. */
export async function textOf(answer: APIResponse): Promise<string> {
  const body = await answer.text()
  noteBody(answer.url(), body)
  return body
}

/** Fails when anything of the inside has left since this was asked last. */
export function refuseInternals(): void {
  expect(found.splice(0), 'nothing of the inside leaves the server').toEqual([])
}

async function note(response: Response): Promise<void> {
  const url = response.url()
  // Built files are the same for everybody; a redirect and a stream have no body to read.
  if (url.includes('/_next/static/') || response.status() >= 300) {
    if (response.status() < 400) return
  }
  if (/text\/event-stream/.test(response.headers()['content-type'] ?? '')) return
  // A page that has gone on takes its bodies along.
  const body = await response.text().catch(() => '')
  noteBody(url, body)
}

function noteBody(url: string, body: string): void {
  // Operators read statements there, without what was sent along.
  if (/\/admin\/(?:pool|statements|locks)|\b(?:pool|lock|statement)s?\.\w/.test(url)) return
  const inside = internalsIn(body)
  if (inside !== null) found.push(`${url}: ${inside}`)
}
