'use client'

import type { SongId } from '@precentor/schemas'
import Link from 'next/link'
import { inOrder } from '../chart/in-order.ts'
import { useLocale } from '../shell/use-locale.ts'
import { PanelNote } from './panel-note.tsx'
import classes from './panels.module.css'
import { useSongPaths } from './song-paths.ts'
import type { Song, Usage } from './song.ts'
import { UseYear } from './use-year.tsx'

/** Where the song was used: the plans it stands in, with date and key. */
export function UsePanel({ song }: { readonly song: Song }) {
  if (song.usage.length === 0) {
    return (
      <PanelNote
        title="Not used yet"
        text="Plans that have this song will be listed here, with their date and key."
      />
    )
  }
  return (
    <>
      <UseYear usage={song.usage} />
      <div className={classes.tableFrame}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">Date</th>
              <th scope="col">Plan</th>
              <th scope="col">Key</th>
            </tr>
          </thead>
          <tbody>
            {/* One plan can hold a song twice. */}
            {inOrder(song.usage, (usage) => (
              <UsageRow usage={usage} songId={song.id} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function UsageRow({ usage, songId }: { readonly usage: Usage; readonly songId: SongId }) {
  const paths = useSongPaths(songId)
  const locale = useLocale()
  const { planId, planTitle, date, status, key, serviceType } = usage
  return (
    <tr>
      <td className={classes.date}>{dayName(date, locale)}</td>
      <td>
        <Link href={paths.plan(planId)} prefetch={false} className={classes.link}>
          {planTitle || serviceType}
        </Link>
        {planTitle && <span className={classes.quiet}> {serviceType}</span>}
        {status === 'draft' && <span className={classes.draft}>draft</span>}
      </td>
      <td className={classes.key}>{key ?? '–'}</td>
    </tr>
  )
}

/** A calendar day has no time zone; it is named as the day it is. */
function dayName(date: string, locale: string): string {
  return new Date(`${date}T00:00:00Z`).toLocaleDateString(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  })
}
