'use client'

import { IconAlertTriangle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useApi } from '../api/api.ts'
import classes from './alert-line.module.css'
import { useChurch } from './church-context.tsx'

/** One quiet line for admins while something is wrong that nobody has in hand. */
export function AlertLine() {
  const { role } = useChurch()
  return role === 'owner' || role === 'admin' ? <Line /> : null
}

function Line() {
  const { slug } = useChurch()
  const { data } = useQuery({
    ...useApi().alert.listNew.queryOptions(),
    refetchInterval: 30_000,
    // It is not what the page is about: without an answer there is no line.
    retry: false,
  })
  const [first] = data ?? []
  if (first === undefined) return null
  const more = (data?.length ?? 1) - 1
  return (
    <Link href={`/${slug}/admin/alerts`} className={classes.line}>
      <IconAlertTriangle size={16} aria-hidden />
      <span>
        {first.sentence}
        {more > 0 && ` And ${more} more.`}
      </span>
      <span className={classes.what}>What to do</span>
    </Link>
  )
}
