'use client'

import type { ReactNode } from 'react'
import { useCanEdit } from '../../shell/church-context.tsx'
import { Forbidden } from '../../shell/forbidden.tsx'

/** Shows its content to those who may edit songs, and tells everybody else who they are. */
export function LeadersOnly({ children }: { readonly children: ReactNode }) {
  const canEdit = useCanEdit()
  if (!canEdit) return <Forbidden who="Leaders, admins and owners edit songs." />
  return children
}
