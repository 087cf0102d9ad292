'use client'

import { useRouter, useSearchParams } from 'next/navigation'
import { useChurch } from '../shell/church-context.tsx'
import { auditAddress, readAuditView, type AuditView } from './audit-view.ts'

/** The view that the address names, and the way to another one. */
export function useAuditView(): [AuditView, (view: Partial<AuditView>) => void] {
  const { slug } = useChurch()
  const router = useRouter()
  const view = readAuditView(useSearchParams())
  // Another filter begins at its first page.
  const show = (changed: Partial<AuditView>) =>
    router.replace(auditAddress(slug, { ...view, cursor: null, ...changed }), { scroll: false })
  return [view, show]
}
