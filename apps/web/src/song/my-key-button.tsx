'use client'

import type { Notation as ChordNotation } from '@precentor/chart'
import { IconStar, IconStarFilled } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useApi } from '../api/api.ts'
import { isSameKey, keyName } from '../chart/key-choices.ts'
import { useChurch } from '../shell/church-context.tsx'
import { showProblem } from '../shell/toasts.tsx'
import classes from './reading-bar.module.css'
import type { Song } from './song.ts'

/** Remembers the key that is shown as "my key for this song", or forgets it. */
export function MyKeyButton(props: {
  readonly song: Song
  readonly sounding: string
  readonly name: ChordNotation
}) {
  const { song, sounding } = props
  const church = useChurch()
  const api = useApi()
  const cache = useQueryClient()
  const query = api.song.byId.queryOptions({ churchId: church.id, songId: song.id })
  const setKey = useMutation(
    api.profile.setSongKey.mutationOptions({
      onMutate: ({ key }) => {
        const before = cache.getQueryData(query.queryKey)
        cache.setQueryData(query.queryKey, (shown) => shown && { ...shown, myKey: key })
        return { before }
      },
      onError: (error, _input, kept) => {
        cache.setQueryData(query.queryKey, kept?.before)
        showProblem(error)
      },
    }),
  )
  // A profile keeps major and minor keys only.
  if (!/^[A-G][#b]?m?$/.test(sounding)) return null
  const isMine = song.myKey !== null && isSameKey(song.myKey, sounding)
  const name = keyName(sounding, props.name)
  return (
    <button
      type="button"
      className={classes.star}
      aria-pressed={isMine}
      title={
        isMine
          ? `Forget ${name} as your key for this song`
          : `Remember ${name} as your key for this song`
      }
      onClick={() =>
        setKey.mutate({ churchId: church.id, songId: song.id, key: isMine ? null : sounding })
      }
    >
      {isMine ? (
        <IconStarFilled size={18} aria-hidden />
      ) : (
        <IconStar size={18} stroke={1.6} aria-hidden />
      )}
      <span className={classes.starText}>{isMine ? 'My key' : 'Make it my key'}</span>
    </button>
  )
}
