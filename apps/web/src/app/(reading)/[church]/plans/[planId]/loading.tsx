import { PlanSkeleton } from '../../../../../plans/plan-skeleton.tsx'

export default function Loading() {
  return <PlanSkeleton />
}
