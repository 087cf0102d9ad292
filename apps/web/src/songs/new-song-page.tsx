'use client'

import { Button, Textarea, TextInput } from '@mantine/core'
import dynamic from 'next/dynamic'
import { useDeferredValue, useState, type SubmitEvent } from 'react'
import { BackLink } from '../plans/back-link.tsx'
import { showProblem } from '../shell/toasts.tsx'
import { KnownTitle } from './known-title.tsx'
import classes from './new-song-page.module.css'
import { PastedFacts } from './pasted-facts.tsx'
import { useCreatingSong } from './use-creating-song.ts'
import { readPastedLater, usePasted } from './use-pasted.ts'
import { useSongsPaths } from './use-songs-paths.ts'

// A title is enough for a new song: the chart engine comes with the first text that is pasted.
const PastedPreview = dynamic(async () => (await import('./pasted-preview.tsx')).PastedPreview)

/** Makes a song of a title, and of a chart where there is one to paste. */
export function NewSongPage({ title: given }: { readonly title: string }) {
  const paths = useSongsPaths()
  const [typedTitle, setTitle] = useState<string | null>(given === '' ? null : given)
  const [text, setText] = useState('')
  const deferred = useDeferredValue(text)
  const pasted = usePasted(deferred)
  const creating = useCreatingSong()
  // Until somebody types one, the title is the one that the chart states.
  const title = (typedTitle ?? pasted?.title ?? '').slice(0, 200)

  const onSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault()
    readPastedLater(text).then(
      (read) => creating.create(title.trim(), read?.chart ?? null),
      (error: Error) => showProblem(error, 'The chart could not be read.'),
    )
  }
  return (
    <div className={classes.page}>
      <BackLink href={paths.songs}>Songs</BackLink>
      <h1 className={classes.heading}>New song</h1>
      <form onSubmit={onSubmit} className={classes.columns}>
        <div className={classes.fields}>
          <TextInput
            label="Title"
            required
            maxLength={200}
            value={title}
            ref={focusWhenEmpty}
            onChange={({ currentTarget }) => setTitle(currentTarget.value)}
          />
          <KnownTitle title={title} />
          <Textarea
            label="Chart"
            description="Paste it as you have it: ChordPro, chords over words, or words alone. You can also write it later."
            autosize
            minRows={10}
            maxRows={24}
            spellCheck={false}
            classNames={{ input: classes.text ?? '' }}
            value={text}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
          />
          <PastedFacts text={deferred} pasted={pasted} />
          <div>
            <Button type="submit" loading={creating.isBusy} disabled={title.trim() === ''}>
              Add the song
            </Button>
          </div>
        </div>
        {pasted !== null && (
          <section className={classes.preview} aria-label="How the chart will look">
            <PastedPreview chart={pasted.chart} />
          </section>
        )}
      </form>
    </div>
  )
}

function focusWhenEmpty(input: HTMLInputElement | null): void {
  if (input?.value === '') input.focus({ preventScroll: true })
}
