import { createTurns } from '@precentor/core'
import type { Caller, Context, FileStore, Limiter, Telemetry, WorkerGroup } from '@precentor/core'
import { drawFile } from '@precentor/core/file-drawer'
import { readSongFile } from '@precentor/core/song-reader'
import { appRouter } from '../app-router.ts'
import type { ApiRequest } from '../request.ts'
import { refuseRepeated } from '../procedures/find-repeated.ts'
import { createStreamGate } from '../streams/stream-gate.ts'

/** Who calls in a test: a person, or nobody. */
export type TestCaller = { readonly userId: string } | null

/** Every procedure as this person may call it, through the whole ladder and its errors. */
export function callAs(
  context: Context,
  person: TestCaller,
): ReturnType<typeof appRouter.createCaller> {
  return appRouter.createCaller(testRequest(context, person))
}

/** A request as the server would make it. */
export function testRequest(context: Context, person: TestCaller): ApiRequest {
  const caller = (): Promise<Caller | null> =>
    Promise.resolve(
      person && {
        userId: person.userId,
        name: 'Test',
        email: 'test@test.example',
        via: 'session',
        sessionId: 'test-session',
        scope: 'write',
      },
    )
  return {
    requestId: 'test-request',
    idempotencyKey: null,
    context,
    address: '192.0.2.1',
    isOperator: false,
    isPage: false,
    turns: createTurns(10, 0),
    caller,
    callerNow: caller,
    services: {
      publicUrl: 'http://localhost:3000',
      needsSetupCode: false,
      sendsMail: false,
      gate: { enter: () => Promise.resolve(() => undefined) },
      limiter: unlimited,
      callLimiter: unlimited,
      registry: {
        of: () => ({ isEnabled: true, mostPerMinute: null }),
        announce: () => Promise.resolve(),
      },
      procedureFigures: () => Promise.resolve([]),
      observe: () => undefined,
      onRepeated: refuseRepeated,
      telemetry: noTelemetry,
      runJobNow: () => Promise.resolve(true),
      told: { byMail: false, byPost: false, publicUrl: 'http://localhost:3000' },
      readSongFile: async (file) => readSongFile(file),
      drawFile,
      streams: createStreamGate(),
      group: noGroup,
      files: noFiles,
    },
  }
}

const unlimited: Limiter = { consume: () => Promise.resolve(0), forget: () => Promise.resolve() }

const noGroup: WorkerGroup = {
  self: { id: 1, pid: process.pid },
  ask: () => Promise.resolve([]),
  onQuestion: () => undefined,
  restart: () => Promise.reject(new Error('This test has no workers.')),
  workers: () => Promise.resolve([]),
}

const noFiles: FileStore = {
  keep: () => Promise.resolve(),
  open: () => Promise.reject(new Error('This test keeps no files.')),
  remove: () => Promise.resolve(),
}

const noTelemetry: Telemetry = {
  pool: () => ({
    held: [],
    expired: 0,
    transactions: {
      open: 0,
      committed: 0,
      rolledBack: 0,
      retries: { serialization: 0, locked: 0 },
      retryWait: 0,
      gaveUp: 0,
      failedEffects: 0,
      misuses: 0,
    },
    samples: [],
    waits: { count: 0, p50: 0, p95: 0, p99: 0 },
    procedures: [],
    slowest: [],
  }),
  onSample: () => () => undefined,
  health: () => Promise.reject(new Error('This test measures nothing.')),
}
