import type { Limit, Limiter } from '@precentor/core'

type Question = {
  readonly precentorLimit: number
  readonly limit?: Limit
  readonly forget?: string
}
type Reply = { readonly precentorLimit: number; readonly wait: number }

/** The way between a worker and the primary, seen from either end. */
export type Line = {
  on(event: 'message', listener: (message: unknown) => void): unknown
  send?(message: object, callback: (error: Error | null) => void): unknown
}

const answerTime = 1_000

/**
 * Counts for one worker in the primary, which all workers of a host share. The primary
 * calls it once for each worker, with the same limiter.
 */
export function answerLimits(worker: Line, limiter: Limiter): void {
  worker.on('message', (message) => {
    if (isQuestion(message)) void answer(message)
  })

  async function answer({ precentorLimit, limit, forget }: Question): Promise<void> {
    if (forget !== undefined) await limiter.forget(forget)
    const wait = limit === undefined ? 0 : await limiter.consume(limit)
    const reply: Reply = { precentorLimit, wait }
    // A worker that was killed meanwhile wants no answer.
    worker.send?.(reply, () => undefined)
  }
}

/** Counts in the primary of this worker; rejects when it does not answer in time. */
export function createPrimaryLimiter(primary: Line): Limiter {
  const open = new Map<number, { resolve(wait: number): void; timer: NodeJS.Timeout }>()
  let asked = 0
  primary.on('message', (message) => {
    if (!isReply(message)) return
    const question = open.get(message.precentorLimit)
    if (question === undefined) return
    open.delete(message.precentorLimit)
    clearTimeout(question.timer)
    question.resolve(message.wait)
  })
  return {
    consume: (limit) => ask({ limit }),
    forget: async (key) => {
      await ask({ forget: key })
    },
  }

  function ask(question: Omit<Question, 'precentorLimit'>): Promise<number> {
    const number = ++asked
    return new Promise((resolve, reject) => {
      const giveUp = (reason: Error) => {
        const timer = open.get(number)?.timer
        open.delete(number)
        clearTimeout(timer)
        reject(reason)
      }
      const timer = setTimeout(
        () => giveUp(new Error('The primary did not count in time.')),
        answerTime,
      )
      open.set(number, { resolve, timer })
      const message: Question = { precentorLimit: number, ...question }
      primary.send?.(message, (error) => error && giveUp(error))
    })
  }
}

function isQuestion(message: unknown): message is Question {
  return has(message) && ('limit' in message || 'forget' in message)
}

function isReply(message: unknown): message is Reply {
  return has(message) && 'wait' in message
}

function has(message: unknown): message is { readonly precentorLimit: number } {
  return typeof message === 'object' && message !== null && 'precentorLimit' in message
}
