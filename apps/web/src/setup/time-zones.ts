/** Today's names, which some browsers take but list by their old ones only. */
const renamed = [
  'America/Argentina/Buenos_Aires',
  'America/Nuuk',
  'Asia/Ho_Chi_Minh',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Asia/Yangon',
  'Atlantic/Faroe',
  'Europe/Kyiv',
  'Pacific/Chuuk',
  'Pacific/Kanton',
  'Pacific/Pohnpei',
]

/**
 * Every time zone that this JavaScript knows, by name, and UTC; `own` is among them
 * even when it has an older name.
 */
export function listTimeZones(own: string): string[] {
  const zones = [...Intl.supportedValuesOf('timeZone'), ...renamed.filter(isKnown), 'UTC', own]
  return [...new Set(zones)].toSorted((a, b) => a.localeCompare(b))
}

/** The time zone of this device. */
export function ownTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone
}

function isKnown(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
