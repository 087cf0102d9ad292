import { fileURLToPath } from 'node:url'
import nextModule from 'next'
import type { PageHandler } from './http/create-http-server.ts'

// Next is CommonJS: what its types call the default export is the module itself.
const createNext = nextModule as unknown as typeof nextModule.default

/** Prepares Next for the pages of apps/web; it shares this process and never opens a port. */
export async function openPages(options: {
  readonly isDevelopment: boolean
  readonly port: number
}): Promise<{ handle: PageHandler; close(): Promise<void> }> {
  const app = createNext({
    dir: fileURLToPath(new URL('../../web', import.meta.url)),
    dev: options.isDevelopment,
    port: options.port,
  })
  await app.prepare()
  const handle = app.getRequestHandler()
  return {
    handle: async (request, response) => handle(request, response),
    close: () => app.close(),
  }
}
