'use client'

import Link from 'next/link'
import { ProblemPage } from '../shell/problem-page.tsx'
import { usePlanPaths } from './use-plan-paths.ts'

/** When there is no such plan, or none that this reader may see. */
export function PlanNotFound() {
  const paths = usePlanPaths()
  return (
    <ProblemPage
      title="This plan was not found"
      actions={<Link href={paths.plans}>All plans</Link>}
    >
      It may have been removed, or it is still a draft that only leaders see.
    </ProblemPage>
  )
}
