export { appRouter, type AppRouter } from './app-router.ts'
export { toSafeError, type PublicError } from './error-shape.ts'
export { createStreamGate, type StreamGate } from './streams/stream-gate.ts'
export type { ApiRequest, ApiServices, ProcedureObserver } from './request.ts'
