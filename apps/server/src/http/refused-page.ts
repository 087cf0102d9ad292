import type { ServerResponse } from 'node:http'
import type { RefusedError } from '@precentor/core'

/**
 * The page for when no page can be drawn: the database cannot be reached, or too many
 * ask at once. It needs nothing else and tries again by itself.
 */
export function answerRefusedPage(response: ServerResponse, refusal: RefusedError): void {
  const { title, sentence } = words[refusal.fault]
  const html = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="refresh" content="5">
<title>${title} · Precentor</title>
<style>
  body { font: 1rem/1.5 system-ui, sans-serif; max-width: 32rem; margin: 20vh auto 0; padding: 0 1.5rem }
  h1 { font-size: 1.5rem; line-height: 1.25 }
</style>
<h1>${title}</h1>
<p>${sentence} This page tries again by itself; nothing that was saved is lost.</p>
</html>
`
  response.writeHead(503, {
    'content-type': 'text/html; charset=utf-8',
    'content-length': Buffer.byteLength(html),
    'cache-control': 'no-store',
    'retry-after': '2',
  })
  response.end(html)
}

const words = {
  busy: { title: 'Many people are here', sentence: 'Precentor has more to do than it can.' },
  unavailable: {
    title: 'Precentor cannot reach its data',
    sentence: 'The database does not answer at the moment.',
  },
} as const
