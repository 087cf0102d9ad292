'use client'

import Link from 'next/link'
import { valueWords } from './filter-words.ts'
import classes from './new-song-page.module.css'
import type { PastedSong } from './read-pasted.ts'
import { useSongsPaths } from './use-songs-paths.ts'

const shownWarnings = 5

/** What was understood of a pasted text, before it is kept. */
export function PastedFacts(props: { readonly text: string; readonly pasted: PastedSong | null }) {
  const { text, pasted } = props
  const paths = useSongsPaths()
  return (
    <div className={classes.facts} aria-live="polite">
      {pasted === null && text.trim() !== '' && 'This could not be read as a song.'}
      {pasted !== null && (
        <>
          <p>{understood(pasted)}</p>
          {pasted.songs > 1 && (
            <p>
              This text holds {pasted.songs} songs; only the first one is added.{' '}
              <Link href={paths.import}>Import all of them</Link>
            </p>
          )}
          {pasted.warnings.length > 0 && (
            <ul>
              {pasted.warnings.slice(0, shownWarnings).map((warning) => (
                <li key={warning}>{warning}</li>
              ))}
              {pasted.warnings.length > shownWarnings && (
                <li>and {pasted.warnings.length - shownWarnings} more</li>
              )}
            </ul>
          )}
        </>
      )}
    </div>
  )
}

function understood({ format, key, sections }: PastedSong): string {
  const facts = [
    `Read as ${format}`,
    sections === 1 ? '1 section' : `${sections} sections`,
    key !== null && `sounds in ${valueWords('key', key)}`,
  ]
  return facts.filter(Boolean).join(' · ')
}
