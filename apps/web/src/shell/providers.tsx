'use client'

import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import type { ReactNode } from 'react'
import { ApiProvider } from '../api/api-provider.tsx'
import { theme } from '../theme/theme.ts'

/** What every page stands on: the look, the API and the toasts. */
export function Providers({
  children,
  nonce,
}: {
  readonly children: ReactNode
  readonly nonce: string
}) {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={() => nonce}>
      <ApiProvider>{children}</ApiProvider>
      <Notifications position="bottom-center" autoClose={6000} />
    </MantineProvider>
  )
}
