'use client'

import { ErrorPage, type ErrorPageProps } from '../shell/error-page.tsx'

export default function RootError(props: ErrorPageProps) {
  return (
    <main>
      <ErrorPage {...props} />
    </main>
  )
}
