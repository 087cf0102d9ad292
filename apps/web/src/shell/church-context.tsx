'use client'

import { createContext, use, type ReactNode } from 'react'
import type { ApiOutputs } from '../api/api.ts'

export type Church = ApiOutputs['church']['bySlug']

const ChurchContext = createContext<Church | null>(null)

export function ChurchProvider(props: { readonly church: Church; readonly children: ReactNode }) {
  return <ChurchContext value={props.church}>{props.children}</ChurchContext>
}

/** The church whose pages are open, and the visitor's role in it. */
export function useChurch(): Church {
  const church = use(ChurchContext)
  if (church === null) throw new Error('This component belongs inside a church.')
  return church
}

/** Tells whether the visitor may edit songs and plans. */
export function useCanEdit(): boolean {
  return useChurch().role !== 'musician'
}

/** Tells whether the visitor may see the admin pages and manage people. */
export function useIsAdmin(): boolean {
  const { role } = useChurch()
  return role === 'owner' || role === 'admin'
}
