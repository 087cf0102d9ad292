import type { DownloadFormat } from '@precentor/schemas'

/** What of a song, or of a plan, is wanted as a file; what is left out is the server's usual. */
export type Download = {
  readonly format: DownloadFormat
  readonly [field: string]: string | number | boolean | null
}

/** The address from which a browser fetches a file. Nulls and claims that are false are left out. */
export function downloadAddress(of: 'song' | 'plan', download: Download): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(download)) {
    if (value !== null && value !== false) params.set(name, String(value))
  }
  return `/api/print/${of}?${params.toString()}`
}
