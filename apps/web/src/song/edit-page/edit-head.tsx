'use client'

import { IconArrowLeft } from '@tabler/icons-react'
import Link from 'next/link'
import { useSongPaths } from '../song-paths.ts'
import type { Song } from '../song.ts'
import tool from '../tool.module.css'
import classes from './edit-page.module.css'

/** Where one is, the way back, and saving. */
export function EditHead(props: {
  readonly song: Song
  readonly title: string
  readonly isChanged: boolean
  readonly isSaving: boolean
  readonly onSave: () => void
}) {
  const { song, title, isChanged, isSaving, onSave } = props
  const paths = useSongPaths(song.id)
  return (
    <header className={classes.head}>
      <div className={classes.headText}>
        <Link href={paths.song} className={classes.back}>
          <IconArrowLeft size={16} aria-hidden />
          <span>{song.title}</span>
        </Link>
        <h1>{title}</h1>
      </div>
      {isChanged && <span className={classes.unsaved}>Not saved yet</span>}
      <button
        type="button"
        className={tool.main}
        disabled={isSaving}
        title="Save (Ctrl+S saves and stays here)"
        onClick={onSave}
      >
        {isSaving ? 'Saving' : 'Save'}
      </button>
    </header>
  )
}
