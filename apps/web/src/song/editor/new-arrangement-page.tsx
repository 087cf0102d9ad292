'use client'

import type { SongId } from '@precentor/schemas'
import { useState } from 'react'
import { useSong } from '../use-song.ts'
import { ChartEditor } from './chart-editor.tsx'
import { LeadersOnly } from '../edit-page/leaders-only.tsx'
import { openNewArrangement } from './opened-arrangement.ts'

/** Begins an arrangement, which is stored when it is saved. */
export function NewArrangementPage(props: {
  readonly songId: SongId
  /** The arrangement it begins as a copy of. */
  readonly from: string | null
}) {
  const { song } = useSong(props.songId)
  const [opened] = useState(() =>
    openNewArrangement(
      song,
      song.arrangements.find(({ id }) => id === props.from),
    ),
  )
  return (
    <LeadersOnly>
      <ChartEditor song={song} opened={opened} />
    </LeadersOnly>
  )
}
