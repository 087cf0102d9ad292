import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { Providers } from './providers.tsx'

/**
 * What the pages of the workroom stand on. It is not part of the root layout because the music
 * stand does without it: a phone on the church's Wi-Fi loads that page with a fifth less script.
 */
export async function Workroom({ children }: { readonly children: ReactNode }) {
  const nonce = (await headers()).get('x-nonce') ?? ''
  return <Providers nonce={nonce}>{children}</Providers>
}
