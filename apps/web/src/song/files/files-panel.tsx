'use client'

import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../api/api.ts'
import { useCanEdit, useChurch } from '../../shell/church-context.tsx'
import { PanelNote } from '../panel-note.tsx'
import type { Arrangement, Song } from '../song.ts'
import { AttachArea } from './attach-area.tsx'
import type { Attachment } from './attachment.ts'
import { AttachmentRow } from './attachment-row.tsx'
import classes from './files-panel.module.css'

/** Recordings, sheets and pictures of every arrangement of a song. */
export function FilesPanel({ song }: { readonly song: Song }) {
  const churchId = useChurch().id
  const canEdit = useCanEdit()
  const { data, error } = useQuery(
    useApi().attachment.list.queryOptions({ churchId, songId: song.id }),
  )
  if (error) return <PanelNote title="The files could not be listed" text={error.message} />
  if (data === undefined) return <div className={classes.skeleton} aria-busy />
  if (song.arrangements.length === 0) {
    return <PanelNote title="No files" text="Files belong to an arrangement, and there is none." />
  }
  if (data.items.length === 0 && !canEdit) {
    return <PanelNote title="No files yet" text="A leader can attach recordings and sheets here." />
  }
  return song.arrangements.map((arrangement) => (
    <ArrangementFiles
      key={arrangement.id}
      arrangement={arrangement}
      isAlone={song.arrangements.length === 1}
      files={data.items.filter(({ arrangementId }) => arrangementId === arrangement.id)}
    />
  ))
}

function ArrangementFiles(props: {
  readonly arrangement: Arrangement
  readonly isAlone: boolean
  readonly files: readonly Attachment[]
}) {
  const { arrangement, isAlone, files } = props
  const canEdit = useCanEdit()
  if (files.length === 0 && !canEdit) return null
  return (
    <section className={classes.arrangement} aria-label={`Files of ${arrangement.name}`}>
      {!isAlone && <h2 className={classes.name}>{arrangement.name}</h2>}
      {files.length > 0 && (
        <ul className={classes.files}>
          {files.map((file) => (
            <AttachmentRow key={file.id} attachment={file} />
          ))}
        </ul>
      )}
      {canEdit && <AttachArea arrangement={arrangement} />}
    </section>
  )
}
