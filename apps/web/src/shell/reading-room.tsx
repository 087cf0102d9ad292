'use client'

import { useEffect, type ReactNode } from 'react'
import { ApiProvider } from '../api/api-provider.tsx'
import { keepColorScheme } from '../theme/color-scheme.ts'
import { ToastList } from './toast-list.tsx'

/** What light pages stand on: the API and the toasts, without the component library. */
export function ReadingRoom({ children }: { readonly children: ReactNode }) {
  useEffect(keepColorScheme, [])
  return (
    <>
      <ApiProvider>{children}</ApiProvider>
      <ToastList />
    </>
  )
}
