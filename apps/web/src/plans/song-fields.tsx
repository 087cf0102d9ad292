'use client'

import { NativeSelect } from '@mantine/core'
import { commonKeys } from '@precentor/chart'
import { useQuery } from '@tanstack/react-query'
import dynamic from 'next/dynamic'
import Link from 'next/link'
import { useApi } from '../api/api.ts'
import { keyChoices, shapeKey } from '../chart/key-choices.ts'
import { useChurch } from '../shell/church-context.tsx'
import classes from './item-editor.module.css'
import { itemKey, type ItemChanges, type PlanItem, type PlannedSong } from './plan.ts'
import { usePlanPaths } from './use-plan-paths.ts'

// The chart engine is fetched when a song is opened, not with the page.
const SequenceField = dynamic(
  () => import('./sequence-field.tsx').then((module) => module.SequenceField),
  { loading: () => <p className={classes.loading}>Reading the chart</p> },
)

const capos = Array.from({ length: 12 }, (_, capo) => capo)

/** Arrangement, key, capo and sequence of a song on that day. */
export function SongFields(props: {
  readonly item: PlanItem
  readonly song: PlannedSong
  readonly onChange: (changes: ItemChanges) => void
}) {
  const { item, song, onChange } = props
  const paths = usePlanPaths()
  const sounding = itemKey(item)
  return (
    <>
      <div className={classes.music}>
        <ArrangementField song={song} onChange={onChange} />
        <NativeSelect
          label="Key"
          data={[
            { value: '', label: asArranged(song) },
            ...keysFor(song).map((key) => ({ value: key, label: key })),
          ]}
          value={item.key ?? ''}
          onChange={({ currentTarget: { value } }) =>
            onChange({ key: value === '' ? null : value })
          }
        />
        <NativeSelect
          label="Capo"
          data={capos.map((capo) => ({ value: String(capo), label: capoText(capo, sounding) }))}
          value={String(item.capo)}
          onChange={({ currentTarget: { value } }) => onChange({ capo: Number(value) })}
        />
      </div>
      <SequenceField
        chart={song.chart}
        stated={song.defaultSequence}
        sequence={item.sequence}
        onChange={(sequence) => onChange({ sequence: [...sequence] })}
      />
      <p className={classes.links}>
        <Link href={paths.song(song.songId)} prefetch={false}>
          Open the song
        </Link>
        {song.tempo !== null && <span>{song.tempo} bpm</span>}
        {song.metre !== null && <span>{song.metre}</span>}
      </p>
    </>
  )
}

function ArrangementField(props: {
  readonly song: PlannedSong
  readonly onChange: (changes: ItemChanges) => void
}) {
  const { song, onChange } = props
  const churchId = useChurch().id
  const { data } = useQuery(
    useApi().song.byId.queryOptions({ churchId, songId: song.songId }, { staleTime: 60_000 }),
  )
  const known = data?.arrangements ?? []
  const shown = { id: song.arrangementId, name: song.arrangementName }
  const choices = known.some(({ id }) => id === shown.id) ? known : [shown, ...known]
  return (
    <NativeSelect
      label="Arrangement"
      data={choices.map(({ id, name }) => ({ value: id, label: name }))}
      value={song.arrangementId}
      onChange={({ currentTarget: { value } }) => {
        const chosen = choices.find(({ id }) => id === value)
        if (chosen !== undefined) onChange({ arrangementId: chosen.id })
      }}
    />
  )
}

function asArranged({ arrangementKey }: PlannedSong): string {
  return arrangementKey === null ? 'As arranged' : `As arranged (${arrangementKey})`
}

function keysFor({ arrangementKey }: PlannedSong): string[] {
  const keys = arrangementKey === null ? [] : keyChoices(arrangementKey)
  return keys.length > 0 ? keys : [...commonKeys.major, ...commonKeys.minor]
}

function capoText(capo: number, sounding: string | null): string {
  if (capo === 0) return 'None'
  return sounding === null ? String(capo) : `${capo}, shapes in ${shapeKey(sounding, capo)}`
}
