/**
 * What is stored now, out of the error that says somebody else has changed it; null
 * for every other error. `reason` is the conflict's name, as in `church.changed`.
 */
export function conflictOf(error: unknown, reason: string): unknown {
  const data = read(error, 'data')
  return read(data, 'reason') === reason ? (read(read(data, 'details'), 'current') ?? null) : null
}

function read(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}
