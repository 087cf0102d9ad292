'use client'

import { ActionIcon, Anchor, Badge, Text } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import Link from 'next/link'
import { useApi } from '../api/api.ts'
import { useChurch } from '../shell/church-context.tsx'
import { showProblem, showUndo } from '../shell/toasts.tsx'
import classes from './song-keys.module.css'
import type { Profile } from './profile-values.ts'

/** The keys that one has chosen for songs, and the way to forget them. */
export function SongKeys({ songKeys }: Pick<Profile, 'songKeys'>) {
  if (songKeys.length === 0) {
    return (
      <Text c="dimmed" size="sm">
        None yet. On a song’s page, “My key” keeps the key that suits you.
      </Text>
    )
  }
  return (
    <ul className={classes.list}>
      {songKeys.map((songKey) => (
        <SongKeyRow key={songKey.songId} songKey={songKey} />
      ))}
    </ul>
  )
}

function SongKeyRow({ songKey }: { readonly songKey: Profile['songKeys'][number] }) {
  const { id: churchId, slug } = useChurch()
  const { songId, title, key } = songKey
  const set = useSetSongKey()
  const forget = async () => {
    await set({ churchId, songId, key: null })
    showUndo(`Your key for “${title}” is forgotten.`, () => void set({ churchId, songId, key }))
  }
  return (
    <li className={classes.row}>
      <Anchor component={Link} href={`/${slug}/songs/${songId}`} className={classes.title}>
        {title}
      </Anchor>
      <Badge variant="light" tt="none">
        {key}
      </Badge>
      <ActionIcon
        variant="subtle"
        color="gray"
        onClick={() => void forget()}
        aria-label={`Forget my key for ${title}`}
      >
        <IconX size={16} />
      </ActionIcon>
    </li>
  )
}

function useSetSongKey() {
  const api = useApi()
  const cache = useQueryClient()
  const { mutateAsync } = useMutation(
    api.profile.setSongKey.mutationOptions({
      onSettled: () => cache.invalidateQueries({ queryKey: api.profile.pathKey() }),
      onError: (error) => showProblem(error),
    }),
  )
  return mutateAsync
}
