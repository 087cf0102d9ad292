'use client'

import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useApi } from '../api/api.ts'
import { useChurch } from '../shell/church-context.tsx'
import classes from './new-song-page.module.css'
import { useSongsPaths } from './use-songs-paths.ts'

/** Tells that the library has a song of this title. Two songs may share one, so it only tells. */
export function KnownTitle({ title }: { readonly title: string }) {
  const churchId = useChurch().id
  const paths = useSongsPaths()
  const [query] = useDebouncedValue(title.trim(), 300)
  const { data: page } = useQuery({
    ...useApi().song.list.queryOptions({ churchId, query, limit: 5 }),
    enabled: query.length > 2,
  })
  const known = page?.items.find((song) => isSameTitle(song.title, query))
  return (
    <div aria-live="polite">
      {known !== undefined && (
        <p className={classes.known}>
          “<Link href={paths.song(known.id)}>{known.title}</Link>” is in your library already.
        </p>
      )}
    </div>
  )
}

function isSameTitle(one: string, other: string): boolean {
  return one.localeCompare(other, 'en', { sensitivity: 'base', ignorePunctuation: true }) === 0
}
