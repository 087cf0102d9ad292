'use client'

import { IconPencil } from '@tabler/icons-react'
import Link from 'next/link'
import { Fragment, type ReactNode } from 'react'
import { authorCredits } from '../chart/author-credits.ts'
import { useCanEdit } from '../shell/church-context.tsx'
import { languageName } from './language-name.ts'
import { PanelNote } from './panel-note.tsx'
import classes from './panels.module.css'
import { useSongPaths } from './song-paths.ts'
import type { Song } from './song.ts'
import tool from './tool.module.css'

/** All that is known of the song beside its charts. */
export function DetailsPanel({ song }: { readonly song: Song }) {
  const paths = useSongPaths(song.id)
  const canEdit = useCanEdit()
  const facts = factsOf(song).filter(([, value]) => Boolean(value))
  return (
    <>
      {canEdit && (
        <div className={classes.actions}>
          <Link href={paths.editDetails} prefetch={false} className={tool.tool}>
            <IconPencil size={16} aria-hidden />
            Edit details
          </Link>
        </div>
      )}
      {facts.length === 0 ? (
        <PanelNote
          title="Nothing but the title"
          text="Authors, copyright and themes are not known yet."
        />
      ) : (
        <dl className={classes.facts}>
          {facts.map(([name, value]) => (
            <Fragment key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </Fragment>
          ))}
        </dl>
      )}
    </>
  )
}

function factsOf(song: Song): [string, ReactNode][] {
  return [
    ['Other titles', song.otherTitles.join(', ')],
    ['Authors', authorCredits(song.authors).join(' · ')],
    ['Copyright', song.isPublicDomain ? 'Public domain' : song.copyright],
    ['CCLI song number', song.ccliNumber],
    ['Language', song.language && languageName(song.language)],
    ['Themes', song.themes.length > 0 && <Themes themes={song.themes} />],
    ['Scriptures', song.scriptures.join(', ')],
    ['Notes', song.notes && <span className={classes.prose}>{song.notes}</span>],
  ]
}

function Themes({ themes }: { readonly themes: readonly string[] }) {
  return (
    <span className={classes.themes}>
      {themes.map((theme) => (
        <span key={theme} className={classes.theme}>
          {theme}
        </span>
      ))}
    </span>
  )
}
