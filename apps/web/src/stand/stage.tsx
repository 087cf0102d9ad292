'use client'

import type { CSSProperties, ReactNode, RefObject } from 'react'
import type { Turn } from './place.ts'
import classes from './stage.module.css'
import { useGestures } from './use-gestures.ts'
import type { usePages } from './use-pages.ts'

/**
 * Where the song lies. It flows in as many columns as the size of its letters allows, and what has
 * no place goes on to the right, on further pages: nothing scrolls, and no line is cut.
 */
export function Stage(props: {
  readonly track: RefObject<HTMLDivElement | null>
  /** From 0. */
  readonly page: number
  readonly pages: ReturnType<typeof usePages>
  readonly onTurn: (turn: Turn) => void
  readonly onLongPress: () => void
  readonly children: ReactNode
}) {
  const { track, page, pages, onTurn, onLongPress, children } = props
  const gestures = useGestures({ turn: onTurn, longPress: onLongPress })
  const style: CSSProperties & Record<'--chart-size' | '--page', string | number> = {
    '--chart-size': `${pages.size}px`,
    '--page': page,
    columnCount: pages.columns ?? 'auto',
  }
  return (
    <main className={classes.stage} {...gestures}>
      <div className={classes.window}>
        <div
          ref={track}
          className={classes.track}
          style={style}
          data-waiting={!pages.isMeasured || undefined}
        >
          {children}
        </div>
      </div>
    </main>
  )
}
