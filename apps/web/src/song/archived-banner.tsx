'use client'

import { IconArchive } from '@tabler/icons-react'
import { useCanEdit, useChurch } from '../shell/church-context.tsx'
import { useLocale } from '../shell/use-locale.ts'
import classes from './song-page.module.css'
import type { Song } from './song.ts'
import tool from './tool.module.css'
import { useArchiving } from './use-archiving.ts'

/** Tells that a song was put away: it is not in lists, but plans and links still find it. */
export function ArchivedBanner({
  song,
  archivedAt,
}: {
  readonly song: Song
  readonly archivedAt: string
}) {
  const { restore } = useArchiving(song)
  const { timeZone } = useChurch()
  const canEdit = useCanEdit()
  const locale = useLocale()
  const day = new Date(archivedAt).toLocaleDateString(locale, { dateStyle: 'long', timeZone })
  return (
    <div className={classes.banner}>
      <IconArchive size={18} stroke={1.6} aria-hidden />
      <span className={classes.bannerText}>
        This song was archived on {day}. It no longer shows in the song list.
      </span>
      {canEdit && (
        <button type="button" className={tool.tool} onClick={restore}>
          Restore
        </button>
      )}
    </div>
  )
}
