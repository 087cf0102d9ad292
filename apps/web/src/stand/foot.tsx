'use client'

import classes from './foot.module.css'
import { Icon } from './icon.tsx'
import type { Turn } from './place.ts'
import { SectionJumps, type Jump } from './section-jumps.tsx'
import type { Where } from './where.ts'

/** What the free hand reaches: back, on, the sections of the song, and where in the plan this is. */
export function Foot(props: {
  readonly jumps: readonly Jump[]
  readonly page: number
  readonly where: Where
  readonly onTurn: (turn: Turn) => void
  readonly onJump: (jump: Jump) => void
  readonly onOrder: () => void
}) {
  const { jumps, page, where, onTurn, onJump, onOrder } = props
  const { ahead, behind } = where
  return (
    <footer className={classes.foot}>
      <SectionJumps jumps={jumps} page={page} onJump={onJump} />
      <button
        type="button"
        className={classes.behind}
        aria-label={behind === null ? 'Previous' : `Previous: ${behind}`}
        aria-disabled={behind === null}
        onClick={() => onTurn('previous')}
      >
        <Icon name="left" />
        <span>{behind}</span>
      </button>
      <button type="button" className={classes.position} onClick={onOrder}>
        <span>{where.item}</span>
        {where.page !== '' && <small>{where.page}</small>}
      </button>
      <button
        type="button"
        className={classes.ahead}
        aria-label={ahead === null ? 'Next' : `Next: ${ahead}`}
        aria-disabled={ahead === null}
        onClick={() => onTurn('next')}
      >
        <span>{ahead}</span>
        <Icon name="right" />
      </button>
    </footer>
  )
}
