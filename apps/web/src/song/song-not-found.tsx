'use client'

import Link from 'next/link'
import { useChurch } from '../shell/church-context.tsx'
import { ProblemPage } from '../shell/problem-page.tsx'

/** For an address that leads to no song of this church. */
export function SongNotFound() {
  const { slug } = useChurch()
  return (
    <ProblemPage
      title="This song is not here"
      actions={<Link href={`/${slug}/songs`}>Search the songs</Link>}
    >
      It may have been removed, or the link is not complete. Search the songs by title or by a line
      that you remember.
    </ProblemPage>
  )
}
