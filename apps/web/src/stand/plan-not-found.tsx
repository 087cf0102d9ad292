'use client'

import Link from 'next/link'
import { useChurch } from '../shell/church-context.tsx'
import { StandNote } from './stand-note.tsx'

/** For an address that leads to no plan that this visitor may see. */
export function PlanNotFound() {
  const { slug } = useChurch()
  return (
    <StandNote
      title="This plan is not here"
      text="It may have been removed, or it is still a draft. Ask whoever sent you the link."
    >
      <Link href={`/${slug}/plans`} prefetch={false}>
        All plans
      </Link>
    </StandNote>
  )
}
