import type { WorkerGroup, WorkerInfo } from '@precentor/core'
import { DomainError } from '@precentor/core/errors'
import type {
  Answers,
  FromWorker,
  Replacement,
  Reply,
  Request,
  ToWorker,
} from '../primary/messages.ts'
import { createQuestions } from '../workers/questions.ts'

type Tell = (message: FromWorker) => void

/** The group as a worker sees it: the primary carries questions and answers. */
export function createClusterWorkerGroup(
  id: number,
  tell: Tell,
): WorkerGroup & { hear(message: ToWorker): void } {
  const questions = createQuestions()
  const waiting = new Map<number, (reply: Reply) => void>()
  let lastNumber = 0
  return {
    self: { id, pid: process.pid },
    ask: async (question, input = null) =>
      (await send({ name: 'ask', question, input })) as Answers as Answers[number][],
    onQuestion: questions.add,
    restart: async (worker) => {
      const outcome = (await send({ name: 'restart', worker })) as Replacement
      if (outcome === 'unknown') throw gone()
      if (outcome === 'failed') throw failed()
    },
    workers: async () => (await send({ name: 'workers' })) as WorkerInfo[],
    hear: (message) => {
      if (message.kind === 'question') void answer(message)
      if (message.kind !== 'reply') return
      waiting.get(message.number)?.(message.reply)
      waiting.delete(message.number)
    },
  }

  function send(request: Request): Promise<Reply> {
    const number = (lastNumber += 1)
    tell({ kind: 'request', number, request })
    return new Promise((resolve) => waiting.set(number, resolve))
  }

  async function answer(message: ToWorker & { kind: 'question' }): Promise<void> {
    const { number, question, input } = message
    tell({ kind: 'answer', number, answer: await questions.answer(question, input) })
  }
}

function gone(): DomainError {
  return new DomainError('not_found', 'worker.not_found', 'There is no such worker any more.')
}

function failed(): DomainError {
  return new DomainError(
    'conflict',
    'worker.not_replaced',
    'Another worker could not be started, so this one goes on. The log says why.',
  )
}
