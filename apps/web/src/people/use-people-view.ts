'use client'

import { useRouter, useSearchParams } from 'next/navigation'
import { useChurch } from '../shell/church-context.tsx'
import { peopleAddress, readPeopleView, type PeopleView } from './people-view.ts'

/** The view that the address names, and the way to another one. */
export function usePeopleView(): [PeopleView, (view: Partial<PeopleView>) => void] {
  const { slug } = useChurch()
  const router = useRouter()
  const view = readPeopleView(useSearchParams())
  // Another search begins at its first page.
  const show = (changed: Partial<PeopleView>) =>
    router.replace(peopleAddress(slug, { ...view, cursor: null, ...changed }), { scroll: false })
  return [view, show]
}
