/** What one file may hold; beyond it the file is refused before any work is done. */
export const limits = {
  bytes: 16 * 1024 * 1024,
  /** What a packed file may be unpacked. */
  unpacked: 64 * 1024 * 1024,
  songs: 20_000,
  /** Lines of a text, about three thousand songs, and characters of one of them. */
  lines: 200_000,
  line: 200_000,
  /** Nesting of elements or objects. */
  depth: 100,
} as const
