import { PlanNotFound } from '../../../../../plans/plan-not-found.tsx'

export default function NotFound() {
  return <PlanNotFound />
}
