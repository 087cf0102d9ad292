'use client'

import { IconChevronLeft } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useApi } from '../../api/api.ts'
import { useChurch } from '../../shell/church-context.tsx'
import { LibraryNote } from '../library-note.tsx'
import { useSongsPaths } from '../use-songs-paths.ts'
import { AlikeSongs } from './alike-songs.tsx'
import classes from './duplicates-page.module.css'

/** Songs that look like the same one, to be merged or to be told apart. */
export function DuplicatesPage() {
  const churchId = useChurch().id
  const paths = useSongsPaths()
  const { data } = useSuspenseQuery(useApi().song.duplicates.queryOptions({ churchId }))
  return (
    <div className={classes.page}>
      <Link href={paths.songs} className={classes.back}>
        <IconChevronLeft size={14} aria-hidden /> Songs
      </Link>
      <h1 className={classes.title}>Songs that look alike</h1>
      <p className={classes.lead}>
        Merging keeps every arrangement, every plan and its history. What one song does not say, it
        takes from the other. You can undo it.
      </p>
      {data.items.length === 0 ? (
        <LibraryNote
          title="Nothing looks alike"
          text="Songs with the same CCLI number, the same words, or a similar title and first line would be here."
        />
      ) : (
        data.items.map((group) => (
          <AlikeSongs key={group.songs.map(({ id }) => id).join()} group={group} />
        ))
      )}
    </div>
  )
}
