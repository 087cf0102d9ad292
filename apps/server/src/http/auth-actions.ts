import { setTimeout as wait } from 'node:timers/promises'
import {
  DomainError,
  limitTries,
  refuseWeakPassword,
  requestResetLimits,
  resetLimits,
  signInLimits,
  signUp,
  signUpLimits,
} from '@precentor/core'
import {
  requestPasswordResetInput,
  resetPasswordInput,
  signInInput,
  signUpInput,
} from '@precentor/schemas'
import type { Runtime } from '../runtime/create-runtime.ts'

export type AuthRequest = {
  /** The body, of which nothing is known yet. */
  readonly json: unknown
  /** Of the visitor, as far as it can be believed. */
  readonly address: string
  readonly headers: Headers
}

/** Does what was asked and gives the cookies to set. */
type AuthAction = (runtime: Runtime, request: AuthRequest) => Promise<readonly string[]>

/** What can be done below `/api/auth/`, each by POST. */
export const authActions: Readonly<Record<string, AuthAction | undefined>> = {
  'sign-in/email': signInByEmail,
  'sign-up/email': signUpByEmail,
  'sign-out': signOut,
  'request-password-reset': requestPasswordReset,
  'reset-password': resetPassword,
}

async function signInByEmail(runtime: Runtime, request: AuthRequest): Promise<readonly string[]> {
  const body = signInInput.parse(request.json)
  const limits = signInLimits(request.address, body.email)
  await limitTries(runtime.context, runtime.limits.tries, limits)
  const cookies = await openSession(runtime, request.headers, body)
  await runtime.limits.tries.forget(limits[0].key)
  return cookies
}

async function signUpByEmail(runtime: Runtime, request: AuthRequest): Promise<readonly string[]> {
  const input = signUpInput.parse(request.json)
  await limitTries(runtime.context, runtime.limits.tries, signUpLimits(request.address))
  await signUp(runtime.context, input, runtime.setupCode)
  const { email, password } = input
  return openSession(runtime, request.headers, { email, password, rememberMe: true })
}

async function openSession(
  { auth }: Runtime,
  headers: Headers,
  body: { email: string; password: string; rememberMe: boolean },
): Promise<readonly string[]> {
  const answer = await auth.api.signInEmail({ body, headers, asResponse: true })
  if (answer.ok) return answer.headers.getSetCookie()
  if (answer.status !== 401) throw new Error(`Signing in was answered with ${answer.status}.`)
  throw new DomainError(
    'unauthenticated',
    'account.wrong_credentials',
    'This e-mail and password do not go together.',
  )
}

async function signOut({ auth }: Runtime, { headers }: AuthRequest): Promise<readonly string[]> {
  const answer = await auth.api.signOut({ headers, asResponse: true })
  return answer.headers.getSetCookie()
}

/**
 * Longer than either answer takes: a known address costs a row and a mail more than
 * an unknown one, and nobody shall hear the difference.
 */
const resetAnswerTime = 300

async function requestPasswordReset(
  { auth, context, limits }: Runtime,
  { json, address }: AuthRequest,
): Promise<readonly string[]> {
  const { email } = requestPasswordResetInput.parse(json)
  await limitTries(context, limits.tries, requestResetLimits(address, email))
  await Promise.all([
    wait(resetAnswerTime),
    auth.api.requestPasswordReset({ body: { email }, asResponse: true }),
  ])
  return []
}

async function resetPassword(
  { auth, context, limits }: Runtime,
  { json, address }: AuthRequest,
): Promise<readonly string[]> {
  const body = resetPasswordInput.parse(json)
  await limitTries(context, limits.tries, resetLimits(address))
  refuseWeakPassword(body.newPassword)
  const answer = await auth.api.resetPassword({ body, asResponse: true })
  if (answer.ok) return []
  throw new DomainError(
    'invalid',
    'reset.bad_link',
    'This link was used before, or its 30 minutes are over. Please ask for a new one.',
  )
}
