'use client'

import { ErrorPage, type ErrorPageProps } from '../../../shell/error-page.tsx'

export default function ChurchError(props: ErrorPageProps) {
  return <ErrorPage {...props} />
}
