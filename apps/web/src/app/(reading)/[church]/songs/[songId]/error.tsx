'use client'

export { ErrorPage as default } from '../../../../../shell/error-page.tsx'
