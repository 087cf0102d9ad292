'use client'

import { useQuery } from '@tanstack/react-query'
import { useApi } from '../api/api.ts'
import { useChurch } from '../shell/church-context.tsx'
import { KeyPill } from './key-pill.tsx'
import { Panel } from './panel.tsx'
import classes from './panel.module.css'
import { itemKey, itemTitle, type Plan } from './plan.ts'

/** The songs after one another, with keys and tempos, and which were sung often of late. */
export function FlowPanel({ plan }: { readonly plan: Plan }) {
  const churchId = useChurch().id
  const { data: use = [] } = useQuery(
    useApi().plan.songUse.queryOptions({ churchId, planId: plan.id }),
  )
  const songs = plan.items.filter(({ kind }) => kind === 'song')
  return (
    <Panel title="Flow">
      {songs.length === 0 && (
        <p className={classes.none}>Keys and tempos of the songs stand here in their order.</p>
      )}
      <ol className={classes.flow}>
        {songs.map((item) => {
          const times = use.find(({ songId }) => songId === item.song?.songId)?.times ?? 0
          return (
            <li key={item.id} className={classes.song}>
              <span className={classes.name}>{itemTitle(item)}</span>
              {times > 1 && <span className={classes.often}>{times}× in 6 weeks</span>}
              <KeyPill name={itemKey(item)} />
              <span className={classes.tempo} title="Beats per minute">
                {item.song?.tempo}
              </span>
            </li>
          )
        })}
      </ol>
    </Panel>
  )
}
