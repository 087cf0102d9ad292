/**
 * Every time zone that this JavaScript knows, by name, and UTC; `own` is among them
 * even when it has an older name.
 */
export function listTimeZones(own: string): string[] {
  return [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', own])].toSorted((a, b) =>
    a.localeCompare(b),
  )
}

/** The time zone of this device. */
export function ownTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone
}
