import { strToU8, zipSync } from 'fflate'

/** Files by their path in the archive. They all have the same old date, so that nothing but the content counts. */
export function packZip(files: ReadonlyMap<string, string>): Uint8Array {
  const entries = [...files].map(([path, text]) => [path, strToU8(text)] as const)
  // Zip knows no time before 1980, and counts in the local time of whoever packs.
  return zipSync(Object.fromEntries(entries), { mtime: new Date(1980, 0, 1), level: 6 })
}
