import { IconChevronLeft } from '@tabler/icons-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import classes from './form-page.module.css'

/** The way back to the page above. */
export function BackLink({
  href,
  children,
}: {
  readonly href: string
  readonly children: ReactNode
}) {
  return (
    <Link href={href} className={classes.back}>
      <IconChevronLeft size={16} aria-hidden />
      {children}
    </Link>
  )
}
