import { PlansSkeleton } from '../../../plans/plans-skeleton.tsx'

export default function Loading() {
  return <PlansSkeleton />
}
