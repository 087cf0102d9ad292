const longest = 86_400

/**
 * Reads a length as people write it: `3:05`, `1:02:30`, or `4` for four minutes.
 *
 * @returns seconds; null where nothing is written; undefined where it makes no sense.
 */
export function readLength(text: string): number | null | undefined {
  const written = text.trim()
  if (written === '') return null
  if (!/^\d{1,4}(:[0-5]?\d){0,2}$/.test(written)) return undefined
  const parts = written.split(':').map(Number)
  const [first = 0, second = 0, third] = parts
  const seconds = third === undefined ? first * 60 + second : (first * 60 + second) * 60 + third
  return seconds > longest ? undefined : seconds
}

/** Writes seconds as they are read: `3:05`, `1:02:30`. */
export function writeLength(seconds: number | null): string {
  if (seconds === null) return ''
  const two = (part: number): string => String(part).padStart(2, '0')
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor((seconds % 3600) / 60)
  const rest = two(seconds % 60)
  return hours === 0 ? `${minutes}:${rest}` : `${hours}:${two(minutes)}:${rest}`
}
