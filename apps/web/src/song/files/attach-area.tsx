'use client'

import { IconPaperclip } from '@tabler/icons-react'
import { useRef, useState, type DragEvent } from 'react'
import type { Arrangement } from '../song.ts'
import tool from '../tool.module.css'
import classes from './files-panel.module.css'
import { useAttaching, type Sending } from './use-attaching.ts'

const accepted = 'audio/*,application/pdf,image/jpeg,image/png,image/webp,image/gif'

/** Takes files for an arrangement that are dropped or chosen, and shows how far they are. */
export function AttachArea({ arrangement }: { readonly arrangement: Arrangement }) {
  const { sending, attach } = useAttaching(arrangement.id)
  const [isOver, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    attach([...event.dataTransfer.files])
  }
  return (
    <div
      className={classes.area}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <button
        type="button"
        className={tool.tool}
        disabled={sending !== null}
        onClick={() => input.current?.click()}
      >
        <IconPaperclip size={16} aria-hidden />
        Attach files
      </button>
      <Progress sending={sending} />
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={accepted}
        aria-label={`Files for ${arrangement.name}`}
        onChange={({ currentTarget }) => {
          attach([...(currentTarget.files ?? [])])
          // The same file can be chosen again.
          currentTarget.value = ''
        }}
      />
    </div>
  )
}

function Progress({ sending }: { readonly sending: Sending | null }) {
  if (sending === null) {
    return (
      <span className={classes.hint}>Recordings up to 100 MB, PDF and pictures up to 25 MB</span>
    )
  }
  return (
    <output className={classes.hint}>
      Sending “{sending.name}”{' '}
      <progress value={sending.share} max={1} aria-label="Sent so far" className={classes.bar} />
    </output>
  )
}
