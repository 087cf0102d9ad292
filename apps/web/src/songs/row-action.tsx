'use client'

import { ActionIcon } from '@mantine/core'
import { IconArchive, IconArchiveOff } from '@tabler/icons-react'
import type { ListedSong } from './use-library.ts'
import { useArchiving } from './use-archiving.ts'

/** Puts a song away; in the archive, takes it out again. */
export function RowAction({ song }: { readonly song: ListedSong }) {
  const { archive, restore } = useArchiving(song)
  const label = song.isArchived ? `Restore “${song.title}”` : `Archive “${song.title}”`
  const Icon = song.isArchived ? IconArchiveOff : IconArchive
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={34}
      aria-label={label}
      title={song.isArchived ? 'Restore' : 'Archive'}
      onClick={song.isArchived ? restore : archive}
    >
      <Icon size={18} stroke={1.6} aria-hidden />
    </ActionIcon>
  )
}
