'use client'

import type { Notation } from '@precentor/schemas'
import {
  IconArchive,
  IconDots,
  IconListDetails,
  IconPencil,
  IconPrinter,
} from '@tabler/icons-react'
import Link from 'next/link'
import { memo } from 'react'
import { authorNames } from '../chart/author-credits.ts'
import { chartFacts } from '../chart/chart-facts.ts'
import { songChoices } from '../download/download-choices.ts'
import { DownloadMenu } from '../download/download-menu.tsx'
import { useCanEdit } from '../shell/church-context.tsx'
import { Dropdown } from './dropdown.tsx'
import { MenuButton, MenuLink, MenuList } from './menu-list.tsx'
import type { ReadingView } from './reading-view.ts'
import classes from './song-page.module.css'
import { useSongPaths } from './song-paths.ts'
import type { Arrangement, Song } from './song.ts'
import tool from './tool.module.css'
import { useArchiving } from './use-archiving.ts'

/** Title, facts and what can be done with the song. */
export const SongHeader = memo(function SongHeader(props: {
  readonly song: Song
  readonly arrangement: Arrangement | undefined
  readonly view: ReadingView
  /** The reader's own, or the one chosen for this page. */
  readonly notation: Notation
  readonly onChange: (change: Partial<ReadingView>) => void
}) {
  const { song, arrangement, view, notation, onChange } = props
  const { tab } = view
  const paths = useSongPaths(song.id)
  const canEdit = useCanEdit()
  const isPrintable = arrangement !== undefined && (tab === 'chart' || tab === 'lyrics')
  return (
    <header className={classes.header}>
      <div className={classes.headline}>
        <h1 className={classes.title}>{song.title}</h1>
        <p className={classes.facts}>{factsOf(song, arrangement).join(' · ')}</p>
        {song.arrangements.length > 1 && arrangement !== undefined && (
          <ArrangementSwitch song={song} shown={arrangement} onChange={onChange} />
        )}
      </div>
      <div className={classes.actions}>
        {isPrintable && (
          <button
            type="button"
            className={tool.icon}
            aria-label="Print"
            title="Print"
            onClick={() => window.print()}
          >
            <IconPrinter size={18} stroke={1.6} aria-hidden />
          </button>
        )}
        {arrangement !== undefined && (
          <DownloadMenu
            of="song"
            choices={songChoices}
            fields={{
              songId: song.id,
              arrangementId: arrangement.id,
              key: view.key,
              capo: view.capo,
              notation,
              isWrittenOut: view.isWrittenOut,
            }}
          />
        )}
        {canEdit && arrangement !== undefined && (
          <Link
            href={paths.editChart(arrangement.id)}
            prefetch={false}
            className={tool.main}
            title="Edit the chart (e)"
          >
            <IconPencil size={16} aria-hidden />
            Edit
          </Link>
        )}
        {canEdit && <MoreMenu song={song} />}
      </div>
    </header>
  )
})

function MoreMenu({ song }: { readonly song: Song }) {
  const paths = useSongPaths(song.id)
  const { archive } = useArchiving(song)
  return (
    <Dropdown
      className={tool.icon}
      label="More about this song"
      button={<IconDots size={18} aria-hidden />}
      closesOnChoice
    >
      <MenuList>
        <MenuLink icon={<IconListDetails size={16} aria-hidden />} href={paths.editDetails}>
          Edit details
        </MenuLink>
        {song.archivedAt === null && (
          <MenuButton icon={<IconArchive size={16} aria-hidden />} onClick={archive}>
            Archive song
          </MenuButton>
        )}
      </MenuList>
    </Dropdown>
  )
}

function ArrangementSwitch(props: {
  readonly song: Song
  readonly shown: Arrangement
  readonly onChange: (change: Partial<ReadingView>) => void
}) {
  return (
    <label className={classes.switch}>
      Arrangement
      <select
        value={props.shown.id}
        onChange={(event) =>
          // Another arrangement has another key of its own.
          props.onChange({ arrangementId: event.currentTarget.value, key: null, capo: null })
        }
      >
        {props.song.arrangements.map(({ id, name, key }) => (
          <option key={id} value={id}>
            {key === null ? name : `${name} (${key})`}
          </option>
        ))}
      </select>
    </label>
  )
}

function factsOf(song: Song, arrangement: Arrangement | undefined): string[] {
  const { tempo = null, metre = null, length = null } = arrangement ?? {}
  const facts = { soundingKey: null, shapeKey: null, capo: 0, tempo, metre, length }
  return [authorNames(song.authors), ...chartFacts(facts)].filter((fact) => fact !== '')
}
