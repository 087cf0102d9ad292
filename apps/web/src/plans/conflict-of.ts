/**
 * What is stored, out of the error that says somebody else has changed it; null for
 * every other error. `reason` is the conflict's name, as in `plan.changed`.
 */
export function conflictOf(error: unknown, reason: string): unknown {
  const data = field(error, 'data')
  if (field(data, 'reason') !== reason) return null
  return field(field(data, 'details'), 'current') ?? null
}

function field(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  return (value as Record<string, unknown>)[name]
}
