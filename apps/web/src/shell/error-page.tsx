'use client'

import { Button } from '@mantine/core'
import { ProblemPage } from './problem-page.tsx'

/** What Next hands to an error page. `digest` is the number under which the server logged it. */
export type ErrorPageProps = {
  readonly error: Error & { readonly digest?: string }
  readonly reset: () => void
}

/** Something went wrong: says so, with the number for the admin, and lets people try again. */
export function ErrorPage({ error, reset }: ErrorPageProps) {
  const number = error.digest ? ` Its number is ${error.digest}.` : ''
  return (
    <ProblemPage title="Something went wrong" actions={<Button onClick={reset}>Try again</Button>}>
      Nothing of what you had saved is lost.{number}
    </ProblemPage>
  )
}
