'use client'

import type { SongId } from '@precentor/schemas'
import { useState } from 'react'
import { useSong } from '../use-song.ts'
import { LeadersOnly } from '../edit-page/leaders-only.tsx'
import { ChartEditor } from './chart-editor.tsx'
import { openArrangement } from './opened-arrangement.ts'

/** Edits an arrangement that is there. */
export function EditArrangementPage(props: {
  readonly songId: SongId
  readonly arrangementId: string
}) {
  const { song } = useSong(props.songId)
  // What is edited stays as it was opened, even when the song is loaded anew underneath.
  const [opened] = useState(() => {
    const arrangement = song.arrangements.find(({ id }) => id === props.arrangementId)
    return arrangement && openArrangement(arrangement)
  })
  return <LeadersOnly>{opened && <ChartEditor song={song} opened={opened} />}</LeadersOnly>
}
