/** Writes seconds as `4:05` or `1:15:00`. */
export function lengthText(seconds: number): string {
  const whole = Math.abs(Math.round(seconds))
  const hours = Math.floor(whole / 3600)
  const minutes = Math.floor((whole % 3600) / 60)
  const rest = String(whole % 60).padStart(2, '0')
  if (hours === 0) return `${minutes}:${rest}`
  return `${hours}:${String(minutes).padStart(2, '0')}:${rest}`
}

/** Reads what people type for a length: `4` minutes, `4:05`, `1:15:00`; null when it is none. */
export function parseLength(text: string): number | null {
  const match = /^(\d{1,4})(?:[:.](\d{1,2}))?(?:[:.](\d{1,2}))?$/.exec(text.trim())
  if (match === null) return null
  const [first, second, third] = match.slice(1).map((part) => (part ? Number(part) : null))
  const seconds = inSeconds(first ?? 0, second ?? null, third ?? null)
  return seconds <= 86_400 ? seconds : null
}

function inSeconds(first: number, second: number | null, third: number | null): number {
  if (third !== null) return first * 3600 + (second ?? 0) * 60 + third
  return first * 60 + (second ?? 0)
}
