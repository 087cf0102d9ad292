'use client'

import Link from 'next/link'
import { KeyPill } from '../plans/key-pill.tsx'
import { Day } from '../plans/moments.tsx'
import { useCanEdit } from '../shell/church-context.tsx'
import { valueWords } from './filter-words.ts'
import type { Selection } from './many/use-selection.ts'
import { MarkedText } from './marked-text.tsx'
import { RowAction } from './row-action.tsx'
import classes from './song-table.module.css'
import type { ListedSong } from './use-library.ts'
import { useSongsPaths } from './use-songs-paths.ts'

const shownThemes = 2

/** One song of the library; all of it is the link to its page. */
export function SongRow(props: {
  readonly song: ListedSong
  readonly selection: Selection | null
}) {
  const { song, selection } = props
  const paths = useSongsPaths()
  const canEdit = useCanEdit()
  const { title, titleRanges, match, authors, tempo, lastUsed, timesUsed, themes } = song
  return (
    <tr className={classes.row}>
      {selection && (
        <td className={classes.choice}>
          <input
            type="checkbox"
            aria-label={`Choose ${title}`}
            checked={selection.ids.has(song.id)}
            disabled={selection.isFull && !selection.ids.has(song.id)}
            onChange={() => selection.toggle(song.id)}
          />
        </td>
      )}
      <td className={classes.what}>
        <Link href={paths.song(song.id)} className={classes.title} prefetch={false}>
          <MarkedText text={title} ranges={titleRanges} />
        </Link>
        {match !== null && (
          <p className={classes.line}>
            <MarkedText text={match.line} ranges={match.ranges} />
          </p>
        )}
      </td>
      <td className={classes.authors} title={authors.join(', ')}>
        {authors.join(', ')}
      </td>
      <td className={classes.key}>
        <KeyPill name={song.key} />
      </td>
      <td className={classes.tempo}>
        {tempo !== null && (
          <>
            {tempo}
            <span className={classes.unit}> bpm</span>
          </>
        )}
      </td>
      <td className={classes.used}>
        {lastUsed === null ? (
          <span className={classes.hidden}>Not used yet</span>
        ) : (
          <Day day={lastUsed} style={{ day: 'numeric', month: 'short', year: 'numeric' }} />
        )}
      </td>
      <td className={classes.times}>{timesUsed > 0 && `${timesUsed}×`}</td>
      <td className={classes.themes}>
        {themes.slice(0, shownThemes).map((theme) => (
          <span key={theme} className={classes.theme}>
            {valueWords('theme', theme)}
          </span>
        ))}
        {themes.length > shownThemes && (
          <span className={classes.more} title={themes.join(', ')}>
            +{themes.length - shownThemes}
          </span>
        )}
      </td>
      <td className={classes.action}>{canEdit && <RowAction song={song} />}</td>
    </tr>
  )
}
