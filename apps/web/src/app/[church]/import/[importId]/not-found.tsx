import { ImportNotFound } from '../../../../import/import-not-found.tsx'

export default function NotFound() {
  return <ImportNotFound />
}
