'use client'

import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useApi } from '../api/api.ts'
import { useChurch } from '../shell/church-context.tsx'
import { showProblem } from '../shell/toasts.tsx'
import { addDays } from './day-text.ts'
import classes from './plan-header.module.css'
import type { Plan } from './plan.ts'
import { usePlanPaths } from './use-plan-paths.ts'

/** Makes the same plan again for another day. */
export function CopyPlan({ plan, onClose }: { readonly plan: Plan; readonly onClose: () => void }) {
  const churchId = useChurch().id
  const paths = usePlanPaths()
  const router = useRouter()
  const [date, setDate] = useState(addDays(plan.date, 7))
  const copying = useMutation(
    useApi().plan.duplicate.mutationOptions({
      onSuccess: ({ id }) => {
        onClose()
        router.push(paths.plan(id))
      },
      onError: (error) => showProblem(error, 'The copy was not made.'),
    }),
  )
  return (
    <form
      className={classes.copy}
      onSubmit={(event) => {
        event.preventDefault()
        copying.mutate({ churchId, planId: plan.id, date })
      }}
    >
      <TextInput
        type="date"
        label="Copy this plan to"
        required
        value={date}
        onChange={({ currentTarget }) => setDate(currentTarget.value)}
      />
      <Button type="submit" loading={copying.isPending}>
        Make the copy
      </Button>
      <Button variant="subtle" onClick={onClose}>
        Cancel
      </Button>
    </form>
  )
}
