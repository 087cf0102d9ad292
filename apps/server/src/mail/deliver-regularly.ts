import { deliverMails, type Context, type MailTransport } from '@precentor/core'

const pause = 2_000

/** Empties the outbox again and again; gives the way to stop after the round that runs. */
export function deliverRegularly(context: Context, transport: MailTransport): () => Promise<void> {
  let isStopped = false
  let timer: NodeJS.Timeout | undefined
  let round = Promise.resolve()
  const run = () => {
    round = deliverMails(context, transport)
      .catch((error: unknown) => {
        context.log.warn({ err: error }, 'the outbox could not be read')
      })
      .then(() => {
        if (!isStopped) timer = setTimeout(run, pause)
      })
  }
  run()
  return async () => {
    isStopped = true
    clearTimeout(timer)
    await round
  }
}
