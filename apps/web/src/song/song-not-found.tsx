'use client'

import Link from 'next/link'
import { useChurch } from '../shell/church-context.tsx'
import { PanelNote } from './panel-note.tsx'
import tool from './tool.module.css'

/** For an address that leads to no song of this church. */
export function SongNotFound() {
  const { slug } = useChurch()
  return (
    <PanelNote
      title="This song is not here"
      text="It may have been removed, or the link is not complete. Search the songs by title or by a line that you remember."
    >
      <Link href={`/${slug}/songs`} prefetch={false} className={tool.main}>
        Search the songs
      </Link>
    </PanelNote>
  )
}
