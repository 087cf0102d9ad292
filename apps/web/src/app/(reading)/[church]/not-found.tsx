import { ProblemPage } from '../../../shell/problem-page.tsx'

export default function NotFoundInChurch() {
  return (
    <ProblemPage title="This was not found" actions={<a href="/">Plans</a>}>
      It may have been removed. Press Ctrl K (⌘ K) to search songs, plans and people.
    </ProblemPage>
  )
}
