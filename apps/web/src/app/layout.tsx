import '@mantine/core/styles.css'
import '@fontsource-variable/inter/index.css'
import '../theme/variables.css'
import '../theme/global.css'
import { ColorSchemeScript, mantineHtmlProps } from '@mantine/core'
import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'

export const metadata: Metadata = {
  title: { default: 'Precentor', template: '%s · Precentor' },
  description: 'Songs, charts and plans for the people who lead the singing',
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fdfcfa' },
    { media: '(prefers-color-scheme: dark)', color: '#161513' },
  ],
}

/** Pages with controls of the component library stand in a `Workroom`, by a layout of their own. */
export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const nonce = (await headers()).get('x-nonce') ?? ''
  return (
    <html lang="en" data-respect-reduced-motion="true" {...mantineHtmlProps}>
      <head>
        <ColorSchemeScript defaultColorScheme="auto" nonce={nonce} />
      </head>
      <body>{children}</body>
    </html>
  )
}
