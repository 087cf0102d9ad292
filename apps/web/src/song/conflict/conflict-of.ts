import { TRPCClientError } from '@trpc/client'

/**
 * What the server has now, when a change was refused because somebody else made one; null for
 * every other error.
 */
export function conflictOf(error: unknown): unknown {
  if (!(error instanceof TRPCClientError)) return null
  const data: unknown = error.data
  if (!isRecord(data) || data['code'] !== 'CONFLICT' || !isRecord(data['details'])) return null
  return data['details']['current'] ?? null
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
