'use client'

import type { ArrangementId } from '@precentor/schemas'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '../../api/api.ts'
import { useLeaveWarning } from '../../shell/use-leave-warning.ts'
import { useChurch } from '../../shell/church-context.tsx'
import { showProblem } from '../../shell/toasts.tsx'
import { sendAttachment } from './send-attachment.ts'

/** A file that is on its way; `share` from 0 to 1. */
export type Sending = { readonly name: string; readonly share: number }

/** Sends files to an arrangement, one after the other, and tells of the one on its way. */
export function useAttaching(arrangementId: ArrangementId): {
  readonly sending: Sending | null
  readonly attach: (files: readonly File[]) => void
} {
  const churchId = useChurch().id
  const api = useApi()
  const cache = useQueryClient()
  const [sending, setSending] = useState<Sending | null>(null)
  useLeaveWarning(sending !== null)

  const sendAll = async (files: readonly File[]): Promise<void> => {
    for (const file of files) {
      const { name } = file
      setSending({ name, share: 0 })
      try {
        await sendAttachment({ churchId, arrangementId }, file, (share) =>
          setSending({ name, share }),
        )
      } catch (error) {
        showProblem(error as Error, `“${name}” was not attached.`)
      }
      await cache.invalidateQueries({ queryKey: api.attachment.pathKey() })
    }
    setSending(null)
  }
  return { sending, attach: (files) => void sendAll(files) }
}
