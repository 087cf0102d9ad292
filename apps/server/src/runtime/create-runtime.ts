import { randomInt } from 'node:crypto'
import { appRouter, createStreamGate, type ApiRequest, type ApiServices } from '@precentor/api'
import { authenticate, createAuth, type Auth, type Context } from '@precentor/core'
import type { Database } from '@precentor/db'
import type { Logger } from 'pino'
import type { Settings } from '../settings.ts'
import { isLoopback } from '../settings.ts'
import type { RunningTelemetry } from '../telemetry/create-telemetry.ts'
import { createEventBus } from './event-bus.ts'

export type Runtime = {
  readonly settings: Settings
  readonly log: Logger
  readonly database: Database
  readonly context: Context
  readonly auth: Auth
  readonly router: typeof appRouter
  /** What the first visitor must know; null where only this machine can visit. */
  readonly setupCode: string | null
  /** Makes the context of one request for the API. */
  request(headers: Headers): ApiRequest
}

/** What is put together for the server once, and handed down to every request. */
export function createRuntime(parts: {
  readonly settings: Settings
  readonly log: Logger
  readonly database: Database
  readonly secret: string
  readonly publicUrl: string
  readonly telemetry: RunningTelemetry
}): Runtime {
  const { settings, log, database, publicUrl } = parts
  const setupCode =
    isLoopback(settings.host) && isLoopback(new URL(publicUrl).hostname) ? null : makeCode()
  const context: Context = {
    db: database.db,
    now: () => new Date(),
    log,
    events: createEventBus(),
  }
  const auth = createAuth(context, {
    publicUrl,
    secret: parts.secret,
    setupCode,
    trustedOrigins: (request) => sameOrigin(request?.headers),
  })
  const services: ApiServices = {
    publicUrl,
    needsSetupCode: setupCode !== null,
    observe: parts.telemetry.observe,
    telemetry: parts.telemetry,
    streams: createStreamGate(),
  }
  return {
    settings,
    log,
    database,
    context,
    auth,
    setupCode,
    router: appRouter,
    request: (headers) => {
      const callerNow = () => authenticate(context, auth, headers)
      let caller: ReturnType<ApiRequest['caller']> | undefined
      return {
        requestId: headers.get('x-request-id') ?? '',
        caller: () => (caller ??= callerNow()),
        callerNow,
        context,
        services,
      }
    },
  }
}

/** Pages that this server itself delivered, by whatever name it was reached. */
function sameOrigin(headers: Headers | undefined): string[] {
  const origin = headers?.get('origin')
  if (!origin || !URL.canParse(origin)) return []
  return new URL(origin).host === headers?.get('host') ? [origin] : []
}

/** Six digits twice: short enough to type, too many to guess at ten tries a minute. */
function makeCode(): string {
  const part = () => String(randomInt(1_000_000)).padStart(6, '0')
  return `${part()}-${part()}`
}
