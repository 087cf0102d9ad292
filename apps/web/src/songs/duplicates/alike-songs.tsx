'use client'

import { Button } from '@mantine/core'
import type { SongId } from '@precentor/schemas'
import Link from 'next/link'
import { useId, useState } from 'react'
import type { ApiOutputs } from '../../api/api.ts'
import { KeyPill } from '../../plans/key-pill.tsx'
import { useSongsPaths } from '../use-songs-paths.ts'
import classes from './duplicates-page.module.css'
import { useMerging } from './use-merging.ts'

type Group = ApiOutputs['song']['duplicates']['items'][number]
type AlikeSong = Group['songs'][number]

const reasons: Record<Group['reason'], string> = {
  ccli: 'The same CCLI song number',
  text: 'The same words',
  title: 'A similar title and first line',
}

/** A few songs side by side: which of them stays, and which become part of it. */
export function AlikeSongs({ group }: { readonly group: Group }) {
  const { songs, reason } = group
  const [keptId, setKept] = useState<SongId | undefined>(songs[0]?.id)
  const [leftOut, setLeftOut] = useState<ReadonlySet<SongId>>(new Set())
  const { merge, keepApart, isBusy } = useMerging()
  const name = useId()
  const kept = songs.find(({ id }) => id === keptId)
  const others = songs.filter(({ id }) => id !== keptId && !leftOut.has(id)).map(({ id }) => id)
  return (
    <section className={classes.group} aria-label={songs.map(({ title }) => title).join(', ')}>
      <h2 className={classes.reason}>{reasons[reason]}</h2>
      <div className={classes.songs}>
        {songs.map((song) => (
          <div key={song.id} className={classes.song} data-kept={song.id === keptId || undefined}>
            <SongFacts song={song} />
            <div className={classes.choices}>
              <label>
                <input
                  type="radio"
                  name={name}
                  checked={song.id === keptId}
                  onChange={() => setKept(song.id)}
                />{' '}
                Keep this one
              </label>
              {songs.length > 2 && song.id !== keptId && (
                <label>
                  <input
                    type="checkbox"
                    checked={!leftOut.has(song.id)}
                    onChange={() => setLeftOut(toggled(leftOut, song.id))}
                  />{' '}
                  Merge into it
                </label>
              )}
            </div>
          </div>
        ))}
      </div>
      <div className={classes.actions}>
        <Button
          loading={isBusy}
          disabled={kept === undefined || others.length === 0}
          onClick={() => kept && merge(kept, others)}
        >
          Merge {others.length + 1} into one
        </Button>
        <Button
          variant="default"
          disabled={isBusy}
          onClick={() => keepApart(songs.map(({ id }) => id))}
        >
          They are different
        </Button>
      </div>
    </section>
  )
}

function SongFacts({ song }: { readonly song: AlikeSong }) {
  const paths = useSongsPaths()
  const { title, authors, ccliNumber, firstLine, arrangements, plans } = song
  return (
    <>
      <Link href={paths.song(song.id)} className={classes.name} prefetch={false}>
        {title}
      </Link>
      <p className={classes.quiet}>{authors.length > 0 ? authors.join(', ') : 'No authors'}</p>
      <p className={classes.line}>{firstLine === '' ? 'No words' : `“${firstLine}”`}</p>
      <ul className={classes.arrangements}>
        {arrangements.map(({ name, key }, place) => (
          // Two arrangements can have the same name and key.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={place}>
            {name} <KeyPill name={key} />
          </li>
        ))}
      </ul>
      <p className={classes.quiet}>
        {ccliNumber !== null && `CCLI ${ccliNumber} · `}
        {plans === 0 ? 'In no plan' : plans === 1 ? 'In 1 plan' : `In ${plans} plans`}
      </p>
    </>
  )
}

function toggled(set: ReadonlySet<SongId>, id: SongId): ReadonlySet<SongId> {
  const next = new Set(set)
  if (!next.delete(id)) next.add(id)
  return next
}
