'use client'

import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import Link from 'next/link'
import { useApi } from '../api/api.ts'
import { useCanEdit, useChurch } from '../shell/church-context.tsx'
import { showNote, showProblem } from '../shell/toasts.tsx'
import { LibraryNote } from './library-note.tsx'
import { useSongsPaths } from './use-songs-paths.ts'

/** The library before its first song. */
export function NoSongs() {
  const canEdit = useCanEdit()
  const paths = useSongsPaths()
  if (!canEdit) {
    return (
      <LibraryNote title="No songs yet" text="As soon as a leader adds songs, they are here." />
    )
  }
  return (
    <LibraryNote
      title="Your library is empty"
      text="Bring the songs you have, in whatever format they are. Or begin with well-known hymns whose words and tunes belong to everybody."
    >
      <Button component={Link} href={paths.import}>
        Import songs
      </Button>
      <AddSamples />
      <Button component={Link} href={paths.newSong()} variant="subtle">
        Write one
      </Button>
    </LibraryNote>
  )
}

function AddSamples() {
  const churchId = useChurch().id
  const api = useApi()
  const cache = useQueryClient()
  const adding = useMutation(
    api.song.addSamples.mutationOptions({
      onSuccess: async ({ added }) => {
        await cache.invalidateQueries({ queryKey: api.song.pathKey() })
        showNote(`${added} hymns are in your library.`)
      },
      onError: (error) => showProblem(error, 'The hymns were not added.'),
    }),
  )
  return (
    <Button
      variant="default"
      loading={adding.isPending}
      onClick={() => adding.mutate({ churchId })}
    >
      Add sample hymns
    </Button>
  )
}
