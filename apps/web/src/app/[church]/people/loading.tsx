import { PeopleSkeleton } from '../../../people/people-skeleton.tsx'

export default function Loading() {
  return <PeopleSkeleton />
}
