import { Agent, request } from 'node:http'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { startCrew, type Crew, type WorkerStartError } from '../crew.ts'
import { createDispatcher } from '../dispatcher.ts'

export type TinyCrew = {
  readonly crew: Crew
  readonly said: string[]
  readonly givenUp: WorkerStartError[]
  /** Answers with the text, or with the status where that is not 200. */
  get(path: string, agent?: Agent): Promise<string>
  pids(): number[]
  [Symbol.asyncDispose](): Promise<void>
}

const file = fileURLToPath(new URL('./tiny-worker.ts', import.meta.url))

/** Starts the primary's parts in the test's own process, with workers that are real ones. */
export async function startTinyCrew(size: number, beginning: object = {}): Promise<TinyCrew> {
  const said: string[] = []
  const givenUp: WorkerStartError[] = []
  const dispatcher = createDispatcher(() => crew.workers())
  const say = (message: string) => void said.push(message)
  const crew = startCrew({
    size,
    program: { file },
    beginning,
    log: { info: say, warn: say, error: say },
    onChange: dispatcher.retry,
    onReturned: dispatcher.takeBack,
    onGivenUp: (error) => givenUp.push(error),
  })
  try {
    await crew.started
  } catch (error) {
    crew.kill()
    throw error
  }
  const port = await dispatcher.listen({ port: 0, host: '127.0.0.1' })
  return {
    crew,
    said,
    givenUp,
    get: (path, agent = new Agent()) => ask(port, path, agent),
    pids: () => crew.workers().map(({ pid }) => pid),
    [Symbol.asyncDispose]: async () => {
      dispatcher.close()
      crew.kill()
      await crew.stop()
    },
  }
}

function ask(port: number, path: string, agent: Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request({ port, host: '127.0.0.1', path, agent }, (response) => {
      const { statusCode } = response
      text(response).then((body) => resolve(statusCode === 200 ? body : String(statusCode)), reject)
    })
    sent.once('error', reject)
    sent.end()
  })
}
