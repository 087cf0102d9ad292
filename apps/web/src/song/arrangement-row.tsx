'use client'

import Link from 'next/link'
import { useState } from 'react'
import { chartFacts } from '../chart/chart-facts.ts'
import { useCanEdit } from '../shell/church-context.tsx'
import { ArrangementMenu } from './arrangement-menu.tsx'
import classes from './panels.module.css'
import { RenameForm } from './rename-form.tsx'
import { useSongPaths } from './song-paths.ts'
import type { Arrangement } from './song.ts'
import { useRenaming } from './use-renaming.ts'

/** One arrangement: its name leads to its chart, its menu to what can be done with it. */
export function ArrangementRow({ arrangement }: { readonly arrangement: Arrangement }) {
  const { id, songId, name, key, tempo, metre, length, sequence } = arrangement
  const paths = useSongPaths(songId)
  const canEdit = useCanEdit()
  const [isRenaming, setRenaming] = useState(false)
  const leave = () => setRenaming(false)
  const { rename, isBusy } = useRenaming(arrangement, leave)
  const facts = chartFacts({ soundingKey: key, shapeKey: null, capo: 0, tempo, metre, length })
  return (
    <li className={classes.row}>
      <div className={classes.rowText}>
        {isRenaming ? (
          <RenameForm
            label="Name of the arrangement"
            name={name}
            isBusy={isBusy}
            onKeep={rename}
            onLeave={leave}
          />
        ) : (
          <Link href={paths.arrangement(id)} prefetch={false} className={classes.link}>
            {name}
          </Link>
        )}
        <div className={classes.quiet}>
          {facts.length === 0 ? 'No key or tempo given' : facts.join(' · ')}
        </div>
        {sequence.length > 0 && (
          <div className={classes.sequence}>
            Sung: {sequence.map((section) => section.toUpperCase()).join(' ')}
          </div>
        )}
      </div>
      {canEdit && <ArrangementMenu arrangement={arrangement} onRename={() => setRenaming(true)} />}
    </li>
  )
}
