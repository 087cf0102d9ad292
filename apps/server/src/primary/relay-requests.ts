import type { Answers, FromWorker, Replacement, Reply, Request } from './messages.ts'
import type { WorkerProcess } from './worker-process.ts'

type Question = { readonly open: Set<number>; readonly answers: Answers[number][]; end(): void }

const patience = 2_000

export type Relay = {
  hear(from: WorkerProcess, message: FromWorker): void
  /** Nobody waits for the answer of a worker that is gone. */
  forget(worker: WorkerProcess): void
}

/** Carries the questions of one worker to all of them, and their answers back. */
export function relayRequests(
  crew: () => readonly WorkerProcess[],
  replace: (worker: number) => Promise<Replacement>,
): Relay {
  const questions = new Map<number, Question>()
  let lastNumber = 0
  return {
    hear: (from, message) => {
      if (message.kind === 'request') {
        void replyTo(message.request).then((reply) =>
          from.send({ kind: 'reply', number: message.number, reply }),
        )
      }
      if (message.kind === 'answer') take(message.number, from.id, message.answer)
    },
    forget: (worker) => {
      for (const number of questions.keys()) take(number, worker.id, null)
    },
  }

  async function replyTo(request: Request): Promise<Reply> {
    if (request.name === 'workers') return crew().map((worker) => worker.info())
    if (request.name === 'restart') return replace(request.worker)
    return ask(request.question, request.input)
  }

  function ask(question: string, input: unknown): Promise<Answers> {
    const number = (lastNumber += 1)
    const asked = crew().filter((worker) => worker.state() !== 'starting')
    return new Promise((resolve) => {
      const answers: Answers[number][] = []
      const end = (): void => {
        clearTimeout(timer)
        questions.delete(number)
        resolve(answers.toSorted((a, b) => a.worker - b.worker))
      }
      const timer = setTimeout(end, patience)
      questions.set(number, { open: new Set(asked.map(({ id }) => id)), answers, end })
      for (const worker of asked) worker.send({ kind: 'question', number, question, input })
      if (asked.length === 0) end()
    })
  }

  function take(number: number, worker: number, answer: { readonly value: unknown } | null): void {
    const question = questions.get(number)
    if (question?.open.delete(worker) !== true) return
    if (answer !== null) question.answers.push({ worker, answer: answer.value })
    if (question.open.size === 0) question.end()
  }
}
