'use client'

import { IconPlus } from '@tabler/icons-react'
import Link from 'next/link'
import { useCanEdit } from '../shell/church-context.tsx'
import { PanelNote } from './panel-note.tsx'
import { useSongPaths } from './song-paths.ts'
import type { Song } from './song.ts'
import tool from './tool.module.css'

/** A song without any arrangement: what is missing, and how to add it. */
export function NoChart({ song }: { readonly song: Song }) {
  const paths = useSongPaths(song.id)
  const canEdit = useCanEdit()
  return (
    <PanelNote
      title="There is no chart yet"
      text={
        canEdit
          ? 'Type or paste the words and chords; a preview shows how they will look.'
          : 'A leader can add the words and chords.'
      }
    >
      {canEdit && (
        <Link href={paths.newArrangement(null)} prefetch={false} className={tool.main}>
          <IconPlus size={16} aria-hidden />
          Add a chart
        </Link>
      )}
    </PanelNote>
  )
}
