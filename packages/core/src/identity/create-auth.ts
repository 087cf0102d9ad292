import { betterAuth } from 'better-auth'
import { authStorage, insertAudit } from '@precentor/db'
import { longestPassword, shortestPassword } from '@precentor/schemas'
import type { Context } from '../context.ts'
import { sendMail } from '../operations/index.ts'
import { hashPassword, verifyPassword } from './password.ts'
import { resetLifetime, resetLink } from './reset-link.ts'

export type AuthSettings = {
  /** Where people reach this server, as in `https://worship.example.org`. */
  readonly publicUrl: string
  /** Signs cookies; at least 32 characters. */
  readonly secret: string
}

export type Auth = ReturnType<typeof createAuth>

const day = 86_400

/**
 * Sessions and passwords: better-auth on our database. Its procedures are called one
 * by one; its own HTTP handler, with its limits and its sign-up, stands nowhere.
 */
export function createAuth(ctx: Context, settings: AuthSettings) {
  return betterAuth({
    appName: 'Precentor',
    baseURL: settings.publicUrl,
    secret: settings.secret,
    database: authStorage(ctx.db),
    telemetry: { enabled: false },
    logger: {
      level: 'error',
      log: (_level, message, ...details: unknown[]) =>
        ctx.log.error({ details }, `sign-in: ${message}`),
    },
    advanced: { database: { generateId: 'uuid' }, ...cookies(settings.publicUrl), ipAddress },
    session: {
      expiresIn: 30 * day,
      updateAge: day,
      // A session that was ended elsewhere is believed in for a minute at most: this, and
      // the twenty seconds of the session memo.
      cookieCache: { enabled: true, maxAge: 40 },
    },
    verification: { storeIdentifier: 'hashed' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
      password: {
        hash: hashPassword,
        verify: ({ hash, password }) => verifyPassword(hash, password),
      },
      resetPasswordTokenExpiresIn: resetLifetime,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: async ({ user, token }) => {
        const link = resetLink(settings.publicUrl, token)
        await sendMail(ctx, {
          recipient: user.email,
          subject: 'Choose a new password for Precentor',
          text: `Hello ${user.name},\n\nopen this link within 30 minutes to choose a new password:\n\n${link}\n\nIf you did not ask for it, nothing has changed and you need do nothing.\n`,
          userId: user.id,
        })
      },
      onPasswordReset: async ({ user }) => {
        await insertAudit(ctx.db, {
          userId: user.id,
          action: 'account.reset_password',
          objectType: 'account',
          objectId: user.id,
        })
      },
    },
  })
}

// Set by our own server from the socket, or from a configured proxy.
const ipAddress = { ipAddressHeaders: ['x-precentor-address'] }

/**
 * Over https the name begins with `__Host-`: no other host, and no page over http,
 * can set such a cookie. The prefix that `useSecureCookies` adds is a weaker one.
 */
function cookies(publicUrl: string) {
  const isHttps = publicUrl.startsWith('https:')
  return {
    useSecureCookies: false,
    cookiePrefix: isHttps ? '__Host-precentor' : 'precentor',
    defaultCookieAttributes: {
      secure: isHttps,
      httpOnly: true,
      sameSite: 'lax' as const,
      path: '/',
    },
  }
}
