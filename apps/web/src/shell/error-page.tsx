'use client'

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
    <ProblemPage
      title="Something went wrong"
      actions={
        <button type="button" onClick={reset}>
          Try again
        </button>
      }
    >
      Nothing of what you had saved is lost.{number}
    </ProblemPage>
  )
}
