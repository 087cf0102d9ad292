import type { Metadata } from 'next'
import { ProblemPage } from '../shell/problem-page.tsx'

export const metadata: Metadata = { title: 'Not found' }

export default function NotFound() {
  return (
    <main>
      <ProblemPage title="This page was not found" actions={<a href="/">To your church</a>}>
        It may have been removed, or the link may belong to a church that you are not a member of.
      </ProblemPage>
    </main>
  )
}
