import { deliverMails, forgetOldMails, type Context, type MailTransport } from '@precentor/core'

const deliveryPause = 2_000
const forgettingPause = 3_600_000

/**
 * Empties the outbox again and again; without a transport mails only wait there until
 * they are too old. Gives the way to stop, after the rounds that run.
 */
export function deliverRegularly(
  context: Context,
  transport: MailTransport | null,
): () => Promise<void> {
  const loops = [
    repeat(context, forgettingPause, () => forgetOldMails(context)),
    ...(transport === null
      ? []
      : [repeat(context, deliveryPause, () => deliverMails(context, transport))]),
  ]
  return async () => {
    await Promise.all(loops.map((stop) => stop()))
  }
}

function repeat(
  { log }: Context,
  pause: number,
  work: () => Promise<unknown>,
): () => Promise<void> {
  let isStopped = false
  let timer: NodeJS.Timeout | undefined
  let round = Promise.resolve()
  const run = () => {
    round = work()
      .catch((error: unknown) => log.warn({ err: error }, 'the outbox could not be read'))
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
