/** As in `3.4 MB`; thousands of a byte count from 1,000, as people who buy disks are told. */
export function fileSize(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`
  const kilobytes = bytes / 1_000
  if (kilobytes < 999.5) return `${Math.round(kilobytes)} kB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}
