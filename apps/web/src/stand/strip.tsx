'use client'

import Link from 'next/link'
import { Icon } from './icon.tsx'
import type { StandFacts } from './stand-facts.ts'
import classes from './strip.module.css'

/** What is on the stand; goes away while nobody touches anything, without moving the rest. */
export function Strip(
  props: StandFacts & {
    readonly title: string
    readonly planHref: string
    readonly isIdle: boolean
    readonly isConnected: boolean
    readonly onSettings: () => void
  },
) {
  const { title, keys, rest, planHref, isIdle, isConnected, onSettings } = props
  return (
    <header className={classes.strip}>
      <Link
        href={planHref}
        prefetch={false}
        className={classes.button}
        data-idle={isIdle || undefined}
        aria-label="Back to the plan"
      >
        <Icon name="back" />
      </Link>
      <div className={classes.names} data-idle={isIdle || undefined}>
        <h1>{title}</h1>
        {keys.length + rest.length > 0 && (
          <p>
            <b>{keys.join(' · ')}</b> {rest.join(' · ')}
          </p>
        )}
      </div>
      <output className={classes.badge}>
        {!isConnected && (
          <>
            <Icon name="offline" size={18} />
            <span>Offline</span>
          </>
        )}
      </output>
      <button
        type="button"
        className={classes.button}
        data-idle={isIdle || undefined}
        aria-label="My stand: size, capo, chords and light"
        onClick={onSettings}
      >
        <Icon name="letters" />
      </button>
    </header>
  )
}
