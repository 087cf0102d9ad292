'use client'

import type { SongId } from '@precentor/schemas'
import { useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useApi } from '../../api/api.ts'
import { useChurch } from '../../shell/church-context.tsx'
import { EditHead } from '../edit-page/edit-head.tsx'
import classes from '../edit-page/edit-page.module.css'
import { LeadersOnly } from '../edit-page/leaders-only.tsx'
import { LeaveDialog } from '../edit-page/leave-dialog.tsx'
import { useSaveKey } from '../edit-page/use-save-key.ts'
import { useSongPaths } from '../song-paths.ts'
import type { Song } from '../song.ts'
import { useSong } from '../use-song.ts'
import { DetailsConflict } from './details-conflict.tsx'
import { DetailsFields } from './details-fields.tsx'
import { useDetails } from './use-details.ts'

/** Edits what is known of a song beside its charts. */
export function EditDetailsPage({ songId }: { readonly songId: SongId }) {
  const { song } = useSong(songId)
  return (
    <LeadersOnly>
      <DetailsEditor song={song} />
    </LeadersOnly>
  )
}

function DetailsEditor({ song }: { readonly song: Song }) {
  const router = useRouter()
  const paths = useSongPaths(song.id)
  const churchId = useChurch().id
  const { data: facets } = useQuery(useApi().song.facets.queryOptions({ churchId }))
  const editing = useDetails(song)
  const { guard } = editing
  const saveAndOpen = (address: string) => () => editing.save(() => router.push(address))
  useSaveKey(() => editing.save(() => undefined))
  return (
    <div className={classes.page}>
      <EditHead
        song={song}
        title="Edit details"
        isChanged={editing.isChanged}
        isSaving={editing.isSaving}
        onSave={saveAndOpen(`${paths.song}?tab=details`)}
      />
      {editing.conflict !== null ? (
        <DetailsConflict editing={editing} conflict={editing.conflict} />
      ) : (
        <DetailsFields
          details={editing.details}
          complaints={editing.complaints}
          knownThemes={facets?.themes.map(({ value }) => value) ?? []}
          onChange={editing.change}
        />
      )}
      <LeaveDialog
        isOpen={guard.leavingTo !== null}
        onStay={guard.stay}
        onSave={saveAndOpen(guard.leavingTo ?? paths.song)}
        onLeave={() => router.push(guard.leavingTo ?? paths.song)}
      />
    </div>
  )
}
