'use client'

import { Button, Textarea, TextInput } from '@mantine/core'
import { layoutChart, readChordPro } from '@precentor/chart'
import { useDeferredValue, useMemo, useState, type SubmitEvent } from 'react'
import { ChartView } from '../chart/chart-view.tsx'
import { BackLink } from '../plans/back-link.tsx'
import { KnownTitle } from './known-title.tsx'
import classes from './new-song-page.module.css'
import { PastedFacts } from './pasted-facts.tsx'
import { readPasted, type PastedSong } from './read-pasted.ts'
import { useCreatingSong } from './use-creating-song.ts'
import { useSongsPaths } from './use-songs-paths.ts'

/** Makes a song of a title, and of a chart where there is one to paste. */
export function NewSongPage({ title: given }: { readonly title: string }) {
  const paths = useSongsPaths()
  const [typedTitle, setTitle] = useState<string | null>(given === '' ? null : given)
  const [text, setText] = useState('')
  const deferred = useDeferredValue(text)
  const pasted = useMemo(() => readPasted(deferred), [deferred])
  const creating = useCreatingSong()
  // Until somebody types one, the title is the one that the chart states.
  const title = (typedTitle ?? pasted?.title ?? '').slice(0, 200)

  const onSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault()
    creating.create(title.trim(), readPasted(text)?.chart ?? null)
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
        {pasted !== null && <Preview pasted={pasted} />}
      </form>
    </div>
  )
}

function Preview({ pasted: { chart } }: { readonly pasted: PastedSong }) {
  const layout = useMemo(() => {
    const { song } = readChordPro(chart)
    return layoutChart(song, { capo: song.metadata.capo })
  }, [chart])
  return (
    <section className={classes.preview} aria-label="How the chart will look">
      <ChartView layout={layout} size={16} columns={1} />
    </section>
  )
}

function focusWhenEmpty(input: HTMLInputElement | null): void {
  if (input?.value === '') input.focus({ preventScroll: true })
}
