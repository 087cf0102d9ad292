'use client'

import { useChurch } from '../../shell/church-context.tsx'
import { useLocale } from '../../shell/use-locale.ts'
import { dayText } from '../../plans/day-text.ts'
import { Choice } from '../choice.tsx'
import type { Plan } from '../plan.ts'
import type { StandSettings } from '../stand-settings.ts'
import { useReader, type ReaderProfile } from '../use-reader.ts'
import { useStandSettings } from '../use-stand-settings.ts'
import { PrintedSong } from './printed-song.tsx'
import classes from './print-page.module.css'

/** The charts of a plan as they go on paper, in the plan's keys. */
export function PrintPage(props: {
  readonly plan: Plan
  readonly profile: ReaderProfile
  readonly remembered: StandSettings
}) {
  const { plan, profile, remembered } = props
  const { slug } = useChurch()
  const locale = useLocale()
  const [settings, change] = useStandSettings(remembered)
  const reader = useReader(profile, settings)
  const songs = plan.items.flatMap((item) =>
    item.song === null ? [] : [{ item, song: item.song }],
  )
  const day = dayText(plan.date, locale, { dateStyle: 'full' })
  const occasion = [day, plan.title].filter((part) => part !== '').join(' · ')
  return (
    <div className={classes.page} data-stand="light">
      <header className={classes.bar}>
        <a href={`/${slug}/plans/${plan.id}`} className={classes.back}>
          Back to the plan
        </a>
        <h1>Charts for {occasion}</h1>
        <Choice
          label="Show"
          value={settings.hasChords ? 'chords' : 'lyrics'}
          options={[
            { value: 'chords', name: 'Chords and lyrics' },
            { value: 'lyrics', name: 'Lyrics only' },
          ]}
          onChoose={(shown) => change({ hasChords: shown === 'chords' })}
        />
        <Choice
          label="Capo"
          value={reader.habit}
          options={[
            { value: 'plan', name: 'As planned' },
            { value: 'mine', name: 'My shapes' },
            { value: 'none', name: 'No capo' },
          ]}
          onChoose={(capo) => change({ capo })}
        />
        <button type="button" className={classes.print} onClick={() => window.print()}>
          Print
        </button>
      </header>
      <main className={classes.paper}>
        {songs.length === 0 && <p>No songs are planned yet.</p>}
        {songs.map(({ item, song }) => (
          <PrintedSong key={item.id} item={item} song={song} reader={reader} occasion={occasion} />
        ))}
      </main>
    </div>
  )
}
