'use client'

import { useEffect, useRef } from 'react'
import classes from './section-jumps.module.css'

export type Jump = {
  /** Which section of those that the chart shows, from 0. */
  readonly index: number
  readonly label: string
  readonly page: number
}

/**
 * The sections of the song in their order; where they take several pages, those on the page that is
 * open are marked.
 */
export function SectionJumps(props: {
  readonly jumps: readonly Jump[]
  readonly page: number
  readonly onJump: (jump: Jump) => void
}) {
  const { jumps, page, onJump } = props
  const isSplit = jumps.some((jump) => jump.page !== page)
  const row = useRef<HTMLElement>(null)
  useEffect(() => {
    // The row follows the page. (`scrollIntoView` would move more than the row.)
    const first = jumps.find((jump) => jump.page === page)?.index ?? 0
    const here = row.current?.querySelector(`[data-index='${first}']`)
    if (here instanceof HTMLElement) row.current?.scrollTo({ left: here.offsetLeft - 16 })
  }, [jumps, page])
  return (
    <nav ref={row} className={classes.jumps} aria-label="Sections of the song">
      {jumps.map((jump) => (
        <button
          key={jump.index}
          type="button"
          data-index={jump.index}
          aria-current={isSplit && jump.page === page ? 'true' : undefined}
          onClick={() => onJump(jump)}
        >
          {jump.label}
        </button>
      ))}
    </nav>
  )
}
