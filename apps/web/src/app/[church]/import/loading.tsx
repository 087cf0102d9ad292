import { ImportSkeleton } from '../../../import/import-skeleton.tsx'

export default function Loading() {
  return <ImportSkeleton />
}
