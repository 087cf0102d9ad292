export type Questions = {
  add(question: string, handler: (input: unknown) => unknown): void
  /** The answer as plain JSON; null where there is no such question or answering it failed. */
  answer(question: string, input: unknown): Promise<{ readonly value: unknown } | null>
}

/** The questions that this worker answers. */
export function createQuestions(): Questions {
  const handlers = new Map<string, (input: unknown) => unknown>()
  return {
    add: (question, handler) => {
      if (handlers.has(question)) throw new Error(`The question ${question} is answered already.`)
      handlers.set(question, handler)
    },
    answer: async (question, input) => {
      const handler = handlers.get(question)
      if (handler === undefined) return null
      try {
        return { value: asJson(await handler(input)) }
      } catch {
        return null
      }
    },
  }
}

/** As it would come from another process: whoever asks sees the same from all. */
function asJson(value: unknown): unknown {
  const text = JSON.stringify(value)
  return text === undefined ? null : (JSON.parse(text) as unknown)
}
