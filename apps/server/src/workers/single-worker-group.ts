import { DomainError, type WorkerGroup } from '@precentor/core'
import { createQuestions } from './questions.ts'

/** The group of a server that is one process: nobody else is asked. */
export function createSingleWorkerGroup(): WorkerGroup {
  const self = { id: 1, pid: process.pid }
  const startedAt = new Date(Date.now() - process.uptime() * 1_000).toISOString()
  const questions = createQuestions()
  return {
    self,
    ask: async (question: string, input?: unknown) => {
      const answer = await questions.answer(question, input)
      return answer === null ? [] : [{ worker: self.id, answer: answer.value }]
    },
    onQuestion: questions.add,
    restart: () => Promise.reject(alone()),
    workers: () =>
      Promise.resolve([
        {
          ...self,
          startedAt,
          state: 'ready',
          eventLoopDelayP99: null,
          eventLoopUtilisation: null,
        },
      ]),
  }
}

function alone(): DomainError {
  return new DomainError(
    'conflict',
    'worker.alone',
    'This server runs as one process, and nobody could replace it. Restart the server itself.',
  )
}
