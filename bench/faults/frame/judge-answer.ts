import type { Answer } from '../../ground/ask.ts'
import { leakedText } from './leaked-text.ts'

/**
 * `done`: 2xx. `later`: it may be tried again (409, 429, 503). `dropped`: no answer came.
 * `refused`: trying again does not help.
 */
export type Judgement = 'done' | 'later' | 'dropped' | 'refused'

/** Judges one answer; `why` says which rule it breaks, null when it keeps them all. */
export function judgeAnswer(answer: Answer): {
  readonly judgement: Judgement
  readonly why: string | null
} {
  const { status, body } = answer
  if (status === 0) return { judgement: 'dropped', why: null }
  const leaked = leakedText(body)
  const why = leaked === null ? brokenRule(answer) : `status ${status} shows "${leaked}"`
  if (status >= 200 && status < 300) return { judgement: 'done', why }
  const isWorthAnother = status === 409 || status === 429 || status >= 500
  return { judgement: isWorthAnother ? 'later' : 'refused', why }
}

/** A failure is 4xx or 503, and has a number by which the log can be asked. */
function brokenRule({ status, headers, body }: Answer): string | null {
  if (status < 400) return null
  if (status >= 500 && status !== 503) return `status ${status}: ${body.slice(0, 160)}`
  if (headers['x-request-id'] === undefined) return `status ${status} without a request id`
  return null
}
