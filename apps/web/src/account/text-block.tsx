import { Code } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './text-block.module.css'

/** Text to be copied, whole: what is too wide goes on in the next line. */
export function TextBlock({ children }: { readonly children: ReactNode }) {
  return (
    <Code block className={classes.block}>
      {children}
    </Code>
  )
}
