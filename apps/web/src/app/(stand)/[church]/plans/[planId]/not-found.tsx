import { PlanNotFound } from '../../../../../stand/plan-not-found.tsx'

export default function NotFound() {
  return <PlanNotFound />
}
