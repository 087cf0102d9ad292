'use client'

import '@mantine/dropzone/styles.css'
import { Button, NativeSelect } from '@mantine/core'
import { Dropzone } from '@mantine/dropzone'
import { fileNotations, type FileNotation } from '@precentor/schemas'
import { IconClipboardText, IconFileMusic, IconFolder } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { collectFiles, type Picked } from './collect-files.ts'
import classes from './drop-area.module.css'
import { PastePanel } from './paste-panel.tsx'

/** Takes files and folders that are dropped or chosen, and text that is pasted. */
export function DropArea(props: {
  readonly title: string
  readonly isBusy?: boolean
  readonly onPick: (picked: Picked, notation: FileNotation) => void
}) {
  const { title, isBusy = false, onPick } = props
  const [notation, setNotation] = useState<FileNotation>('english')
  const [isPasting, setIsPasting] = useState(false)
  const openFiles = useRef<() => void>(null)
  const folder = useRef<HTMLInputElement>(null)
  const pick = (files: readonly File[]) => onPick(collectFiles(files), notation)

  return (
    <section aria-label={title}>
      <Dropzone
        className={classes.zone}
        onDrop={pick}
        openRef={openFiles}
        activateOnClick={false}
        activateOnKeyboard={false}
        enablePointerEvents
        disabled={isBusy}
        inputProps={{ 'aria-label': 'Song files' }}
        tabIndex={-1}
      >
        <div className={classes.inner}>
          <IconFileMusic size={32} stroke={1.4} className={classes.icon} aria-hidden />
          <p className={classes.title}>{title}</p>
          <p className={classes.lead}>
            ChordPro, chords over words, or plain lyrics; as many files as you like, a folder, or a
            zip file.
          </p>
          <div className={classes.actions}>
            <Button
              leftSection={<IconFileMusic size={16} aria-hidden />}
              onClick={() => openFiles.current?.()}
              disabled={isBusy}
            >
              Choose files
            </Button>
            <Button
              variant="default"
              className={classes.folder}
              leftSection={<IconFolder size={16} aria-hidden />}
              onClick={() => folder.current?.click()}
              disabled={isBusy}
            >
              Choose a folder
            </Button>
            <Button
              variant="default"
              leftSection={<IconClipboardText size={16} aria-hidden />}
              onClick={() => setIsPasting(true)}
              disabled={isBusy}
            >
              Paste text
            </Button>
          </div>
          <NativeSelect
            size="xs"
            className={classes.notation}
            label="Chords are written"
            value={notation}
            onChange={({ currentTarget }) => setNotation(currentTarget.value as FileNotation)}
            data={fileNotations.map((value) => ({ value, label: notationWords[value] }))}
          />
        </div>
      </Dropzone>
      <input
        ref={folder}
        type="file"
        {...foldersOnly}
        multiple
        hidden
        aria-label="Folder of song files"
        onChange={({ currentTarget }) => {
          pick([...(currentTarget.files ?? [])])
          // The same folder can be chosen again.
          currentTarget.value = ''
        }}
      />
      <PastePanel
        isOpen={isPasting}
        onClose={() => setIsPasting(false)}
        onPaste={(text) => {
          const body = new Blob([text])
          onPick({ files: [{ name: 'Pasted text', body }], failures: [] }, notation)
        }}
      />
    </section>
  )
}

/** What browsers call it; React knows no better name. */
const foldersOnly = { webkitdirectory: '' }

const notationWords: Readonly<Record<FileNotation, string>> = {
  english: 'in English: C, B, Bb',
  german: 'in German: C, H, B',
  nordic: 'Nordic: C, H, Bb',
  solfege: 'as Do, Re, Mi',
  french: 'as Do, Ré, Mi',
}
