import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { followConnections } from '../../http/follow-connections.ts'
import { serveAsWorker } from '../../worker/serve-primary.ts'

type Beginning = { readonly failing?: string; readonly slowness?: number }

/** A worker like the server's own, but for the application: it answers with its number. */
serveAsWorker(
  async (beginning, group) => {
    const { failing, slowness = 0 } = beginning as Beginning
    if (failing !== undefined) throw new Error(failing)
    await wait(slowness)
    group.onQuestion('double', (input) => (input as number) * 2)
    let isLeaving = false
    const server = createServer((request, response) => void answer(request, response))
    const answer = async (request: IncomingMessage, response: ServerResponse) => {
      if (isLeaving) response.setHeader('connection', 'close')
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
      const milliseconds = Number(searchParams.get('milliseconds') ?? 0)
      if (pathname === '/hang') block(milliseconds)
      if (pathname === '/slow') await wait(milliseconds)
      if (pathname === '/restart') await group.restart(Number(searchParams.get('worker')))
      const questions: Partial<Record<string, () => Promise<unknown>>> = {
        '/ask': () => group.ask('double', 21),
        '/workers': () => group.workers(),
      }
      response.end(JSON.stringify((await questions[pathname]?.()) ?? group.self.id))
    }
    const connections = followConnections(server)
    return {
      server,
      startLeaving: () => {
        isLeaving = true
      },
      close: () => connections.end(5_000),
    }
  },
  (error) => (error as Error).message,
  500,
)

function block(milliseconds: number): void {
  const end = performance.now() + milliseconds
  while (performance.now() < end);
}
