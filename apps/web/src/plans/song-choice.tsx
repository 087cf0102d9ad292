'use client'

import type { ApiOutputs } from '../api/api.ts'
import { KeyPill } from './key-pill.tsx'
import { Day } from './moments.tsx'
import classes from './song-picker.module.css'

/** A song as the list gives it. */
export type FoundSong = ApiOutputs['song']['list']['items'][number]

/** One song that can be chosen. */
export function SongChoice(props: {
  readonly song: FoundSong
  /** In the weeks before this plan; undefined = not at all. */
  readonly use: ApiOutputs['plan']['songUse'][number] | undefined
  readonly isBusy: boolean
  readonly onChoose: () => void
}) {
  const { song, use, isBusy, onChoose } = props
  return (
    <button type="button" className={classes.choice} disabled={isBusy} onClick={onChoose}>
      <span className={classes.what}>
        <span className={classes.name}>{song.title}</span>
        <span className={classes.authors}>{song.match?.line ?? song.authors.join(', ')}</span>
      </span>
      <span className={classes.use}>
        {use !== undefined && use.times > 1 && (
          <span className={classes.often}>{use.times}× in 6 weeks</span>
        )}
        {song.lastUsed === null ? (
          'Never sung'
        ) : (
          <Day day={song.lastUsed} style={{ day: 'numeric', month: 'short', year: 'numeric' }} />
        )}
      </span>
      <span className={classes.tempo}>{song.tempo !== null && `${song.tempo} bpm`}</span>
      <KeyPill name={song.key} />
    </button>
  )
}
