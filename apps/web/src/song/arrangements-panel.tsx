'use client'

import { IconPlus } from '@tabler/icons-react'
import Link from 'next/link'
import { useCanEdit } from '../shell/church-context.tsx'
import { ArrangementRow } from './arrangement-row.tsx'
import { NoChart } from './no-chart.tsx'
import classes from './panels.module.css'
import { useSongPaths } from './song-paths.ts'
import type { Song } from './song.ts'
import tool from './tool.module.css'

/** Every way to play the song, to open, rename, edit, copy and remove. */
export function ArrangementsPanel({ song }: { readonly song: Song }) {
  const paths = useSongPaths(song.id)
  const canEdit = useCanEdit()
  if (song.arrangements.length === 0) return <NoChart song={song} />
  return (
    <>
      <ul className={classes.rows}>
        {song.arrangements.map((arrangement) => (
          <ArrangementRow key={arrangement.id} arrangement={arrangement} />
        ))}
      </ul>
      {canEdit && (
        <div className={classes.actions}>
          {' '}
          <Link href={paths.newArrangement(null)} prefetch={false} className={tool.tool}>
            <IconPlus size={16} aria-hidden />
            New arrangement
          </Link>
        </div>
      )}
    </>
  )
}
