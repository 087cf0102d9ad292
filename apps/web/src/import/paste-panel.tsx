'use client'

import { Button, Group, Modal, Textarea } from '@mantine/core'
import { importLimits } from '@precentor/schemas'
import { useState } from 'react'
import classes from './paste-panel.module.css'

/** A place to paste a song, of whatever format. */
export function PastePanel(props: {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onPaste: (text: string) => void
}) {
  const { isOpen, onClose, onPaste } = props
  const [text, setText] = useState('')
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title="Paste a song"
      size="lg"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          onPaste(text)
          setText('')
          onClose()
        }}
      >
        <Textarea
          data-autofocus
          label="Lyrics and chords"
          description="ChordPro, chords over the words, or words alone"
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          autosize
          minRows={10}
          maxRows={18}
          maxLength={importLimits.text}
          spellCheck={false}
          classNames={{ input: classes.text ?? '' }}
        />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" disabled={text.trim() === ''}>
            Read this
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
