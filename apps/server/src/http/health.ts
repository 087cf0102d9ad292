import type { ServerResponse } from 'node:http'
import type { Runtime } from '../runtime/create-runtime.ts'
import { answerJson } from './answer.ts'

/** `/api/health/live`: the process answers. */
export function answerLive(response: ServerResponse): void {
  answerJson(response, 200, { status: 'live' })
}

/** `/api/health/ready`: this process may be sent requests. */
export async function answerReady(
  runtime: Runtime,
  response: ServerResponse,
  isStopping: boolean,
): Promise<void> {
  const isReady =
    !isStopping &&
    (await runtime.database.ping().then(
      () => true,
      () => false,
    ))
  if (!isReady) response.setHeader('retry-after', '2')
  answerJson(response, isReady ? 200 : 503, { status: isReady ? 'ready' : 'not ready' })
}
