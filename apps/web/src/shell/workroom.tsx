'use client'

import type { ReactNode } from 'react'
import { ApiProvider } from '../api/api-provider.tsx'
import { Themed } from './themed.tsx'
import { ToastList } from './toast-list.tsx'

/**
 * What pages with controls of the component library stand on. It is not part of the root layout
 * because what musicians read does without it: a phone on the church's Wi-Fi loads those pages
 * with a third less script.
 */
export function Workroom({ children }: { readonly children: ReactNode }) {
  return (
    <Themed>
      <ApiProvider>{children}</ApiProvider>
      <ToastList />
    </Themed>
  )
}
