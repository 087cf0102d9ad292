import {
  classifyError,
  DomainError,
  nameConstraint,
  type DatabaseFault,
  type DomainErrorKind,
} from '@precentor/core'
import { TRPCError, type TRPC_ERROR_CODE_KEY } from '@trpc/server'
import { z } from 'zod'

/** What a client learns of an error, beside tRPC's own code. */
export type PublicError = {
  readonly message: string
  /** Stable and dotted, as in `song.title_taken`. */
  readonly reason: string
  /** Field by field, for a form; paths joined with dots. */
  readonly fields?: Readonly<Record<string, string>>
  readonly details?: Readonly<Record<string, unknown>>
}

/** An error whose words are ours, fit to leave the server. */
export class SafeError extends TRPCError {
  readonly shown: PublicError

  constructor(code: TRPC_ERROR_CODE_KEY, shown: PublicError, cause: unknown) {
    super({ code, message: shown.message, cause })
    this.shown = shown
  }
}

/**
 * Turns whatever a procedure threw into what a client may see. Only our own
 * sentences and the paths of fields leave; everything else goes to the log.
 */
export function toSafeError(error: unknown, requestId: string): SafeError {
  if (error instanceof SafeError) return error
  const cause = error instanceof TRPCError ? (error.cause ?? error) : error
  if (cause instanceof DomainError) return fromDomain(cause, cause)
  if (cause instanceof z.ZodError) {
    const shown = { message: sentence(cause), reason: 'input.invalid', fields: fields(cause) }
    return new SafeError('BAD_REQUEST', shown, cause)
  }
  // What a procedure threw has no code of its own; tRPC's complaints about a request do.
  const isComplaint = error instanceof TRPCError && error.code !== 'INTERNAL_SERVER_ERROR'
  if (isComplaint) return fromTransport(error)
  if (cause instanceof TRPCError) return fromTransport(cause)
  const { fault, constraint } = classifyError(cause)
  const named = constraint === null ? null : nameConstraint(constraint)
  if (named !== null) return fromDomain(named, cause)
  const { code, reason, message } = byFault[fault]
  const shown =
    code === 'INTERNAL_SERVER_ERROR' ? `${message} Its number is ${requestId}.` : message
  return new SafeError(code, { message: shown, reason }, cause)
}

function fromDomain(
  { kind, message, code: reason, details }: DomainError,
  cause: unknown,
): SafeError {
  return new SafeError(byKind[kind], { message, reason, ...(details && { details }) }, cause)
}

const byKind = {
  not_found: 'NOT_FOUND',
  forbidden: 'FORBIDDEN',
  conflict: 'CONFLICT',
  invalid: 'BAD_REQUEST',
  limit_reached: 'TOO_MANY_REQUESTS',
  unauthenticated: 'UNAUTHORIZED',
  unprocessable: 'UNPROCESSABLE_CONTENT',
} as const satisfies Record<DomainErrorKind, TRPC_ERROR_CODE_KEY>

type FaultAnswer = {
  readonly code: TRPC_ERROR_CODE_KEY
  readonly reason: string
  readonly message: string
}

const byFault: Record<DatabaseFault, FaultAnswer> = {
  conflict: conflict('data.conflict', 'Somebody else has just saved the same thing.'),
  reference: conflict('data.in_use', 'Something that this needs has just been removed.'),
  serialization: conflict('data.busy', 'Many people are changing this. Please try again.'),
  locked: conflict('data.locked', 'Somebody else is changing this. Please try again.'),
  slow: unavailable('server.slow', 'This took too long. Please try again.'),
  busy: unavailable('server.busy', 'The server is busy. Please try again in a moment.'),
  full: unavailable('server.full', 'The server has no room left. Nothing was saved.'),
  lost: unavailable(
    'server.lost',
    'The connection to the data was lost. Please look whether it was saved, and try again.',
  ),
  unavailable: unavailable(
    'server.unavailable',
    'The server cannot reach its data at the moment. Please try again soon.',
  ),
  invalid: {
    code: 'BAD_REQUEST',
    reason: 'data.invalid',
    message: 'Something in this cannot be stored.',
  },
  unknown: {
    code: 'INTERNAL_SERVER_ERROR',
    reason: 'server.error',
    message: 'Something went wrong.',
  },
}

function conflict(reason: string, message: string): FaultAnswer {
  return { code: 'CONFLICT', reason, message }
}

function unavailable(reason: string, message: string): FaultAnswer {
  return { code: 'SERVICE_UNAVAILABLE', reason, message }
}

const transportSentences: Partial<Record<TRPC_ERROR_CODE_KEY, string>> = {
  NOT_FOUND: 'There is no such procedure.',
  METHOD_NOT_SUPPORTED: 'Queries are asked with GET, mutations with POST.',
  PAYLOAD_TOO_LARGE: 'This request is too large.',
  UNSUPPORTED_MEDIA_TYPE: 'Mutations take application/json.',
  BAD_REQUEST: 'This request could not be understood.',
  PARSE_ERROR: 'This request could not be understood.',
}

/** tRPC's own complaints about a request can quote it; they are said in our words. */
function fromTransport(error: TRPCError): SafeError {
  const message = transportSentences[error.code]
  if (message === undefined) {
    const shown = { message: 'Something went wrong.', reason: 'server.error' }
    return new SafeError('INTERNAL_SERVER_ERROR', shown, error)
  }
  return new SafeError(
    error.code,
    { message, reason: `request.${error.code.toLowerCase()}` },
    error,
  )
}

function sentence(error: z.ZodError): string {
  const [first] = error.issues
  const isOurs = error.issues.length === 1 && first?.code === 'custom'
  return isOurs ? first.message : 'Some of this is not right. Please look at the marked fields.'
}

function fields(error: z.ZodError): Record<string, string> {
  return Object.fromEntries(
    error.issues.slice(0, 20).map((issue) => [issue.path.map(String).join('.'), issue.message]),
  )
}
