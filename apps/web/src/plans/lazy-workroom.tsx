'use client'

import dynamic from 'next/dynamic'
import { PlanSkeleton } from './plan-skeleton.tsx'

/** The workroom in files of its own, which musicians never fetch. */
export const LazyWorkroom = dynamic(
  () => import('./plan-workroom.tsx').then((module) => module.PlanWorkroom),
  { loading: () => <PlanSkeleton /> },
)
