import { betterAuth } from 'better-auth'
import { APIError, createAuthMiddleware } from 'better-auth/api'
import { authStorage } from '@precentor/db'
import type { Context } from '../context.ts'
import { sendMail } from '../operations/send-mail.ts'
import { mayMakeAccount } from './may-make-account.ts'
import { hashPassword, passwordComplaint, shortestPassword, verifyPassword } from './password.ts'

export type AuthSettings = {
  /** Where people reach this server, as in `https://worship.example.org`. */
  readonly publicUrl: string
  /** Signs cookies; at least 32 characters. */
  readonly secret: string
  /** What the first visitor must know; null where only this machine can visit. */
  readonly setupCode: string | null
  /** Other origins from which the pages are reached, as in a phone on the same network. */
  readonly trustedOrigins: (request: Request | undefined) => string[]
}

export type Auth = ReturnType<typeof createAuth>

const resetLifetime = 30 * 60

/** Puts accounts, sessions and passwords together: better-auth on our database. */
export function createAuth(ctx: Context, settings: AuthSettings) {
  return betterAuth({
    appName: 'Precentor',
    baseURL: settings.publicUrl,
    secret: settings.secret,
    trustedOrigins: (request) => settings.trustedOrigins(request),
    database: authStorage(ctx.db),
    telemetry: { enabled: false },
    advanced: {
      database: { generateId: 'uuid' },
      useSecureCookies: settings.publicUrl.startsWith('https:'),
      cookiePrefix: 'precentor',
      // Set by our own server from the socket, or from a configured proxy.
      ipAddress: { ipAddressHeaders: ['x-precentor-address'] },
    },
    session: {
      expiresIn: 60 * 60 * 24 * 30,
      updateAge: 60 * 60 * 24,
      cookieCache: { enabled: true, maxAge: 60 },
    },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: 200,
      password: {
        hash: hashPassword,
        verify: ({ hash, password }) => verifyPassword(hash, password),
      },
      resetPasswordTokenExpiresIn: resetLifetime,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: async ({ user, url }) => {
        await sendMail(ctx, {
          recipient: user.email,
          subject: 'Choose a new password for Precentor',
          text: `Hello ${user.name},\n\nopen this link within 30 minutes to choose a new password:\n\n${url}\n\nIf you did not ask for it, nothing has changed and you need do nothing.\n`,
        })
      },
    },
    rateLimit: { enabled: true, window: 60, max: 100, customRules: limitedPaths },
    hooks: {
      before: createAuthMiddleware(async (request) => {
        const body = (request.body ?? {}) as Record<string, unknown>
        const password =
          body['newPassword'] ?? (request.path === '/sign-up/email' && body['password'])
        if (typeof password === 'string') refuseWeakPassword(password)
        if (request.path === '/sign-up/email') {
          const refusal = await mayMakeAccount(ctx, settings.setupCode, body)
          if (refusal)
            throw new APIError('FORBIDDEN', { message: refusal, code: 'SIGN_UP_REFUSED' })
        }
      }),
    },
  })
}

/** Per address; the window is in seconds. */
const limitedPaths = {
  '/sign-in/email': { window: 60, max: 10 },
  '/sign-up/email': { window: 60, max: 10 },
  '/request-password-reset': { window: 300, max: 5 },
  '/reset-password': { window: 300, max: 10 },
}

function refuseWeakPassword(password: string): void {
  const complaint = passwordComplaint(password)
  if (complaint) throw new APIError('BAD_REQUEST', { message: complaint, code: 'WEAK_PASSWORD' })
}
