'use client'

import { Button } from '@mantine/core'
import { useIntersection } from '@mantine/hooks'
import { useEffect } from 'react'
import classes from './songs-page.module.css'

/** Loads the next page when the end of the list comes near; the button does so too. */
export function LoadMore(props: {
  readonly hasMore: boolean
  readonly isLoading: boolean
  readonly hasFailed: boolean
  readonly onLoad: () => void
}) {
  const { hasMore, isLoading, hasFailed, onLoad } = props
  const { ref, entry } = useIntersection({ rootMargin: '600px' })
  const isNear = entry?.isIntersecting === true
  useEffect(() => {
    // After a failure only the button tries again: an unreachable server is left in peace.
    if (isNear && hasMore && !isLoading && !hasFailed) onLoad()
  }, [isNear, hasMore, isLoading, hasFailed, onLoad])
  if (!hasMore) return null
  return (
    <div ref={ref} className={classes.more}>
      <Button variant="default" loading={isLoading} onClick={onLoad}>
        {hasFailed ? 'That did not work. Try again' : 'Show more songs'}
      </Button>
    </div>
  )
}
