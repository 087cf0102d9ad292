'use client'

import { NativeSelect } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '../api/api.ts'
import { useChurch } from '../shell/church-context.tsx'
import { DraftField } from './draft-field.tsx'
import { Panel } from './panel.tsx'
import type { Plan } from './plan.ts'
import { usePlanSaving } from './use-plan-saving.ts'

/** Notes, title, day and type of a plan, saved as they are changed. */
export function PlanAbout({ plan }: { readonly plan: Plan }) {
  const churchId = useChurch().id
  const { data: types } = useSuspenseQuery(useApi().serviceType.list.queryOptions({ churchId }))
  const save = usePlanSaving(plan.id)
  const [begun, setBegun] = useState(plan)
  const onBegin = (): void => setBegun(plan)
  return (
    <Panel title="About">
      <DraftField
        label="Notes"
        placeholder="What everybody should know about this service"
        value={plan.notes}
        isLong
        mostLength={10_000}
        onBegin={onBegin}
        onSave={(notes) => save(begun, { notes })}
      />
      <DraftField
        label="Title or theme"
        placeholder={plan.serviceType.name}
        value={plan.title}
        mostLength={120}
        onBegin={onBegin}
        onSave={(title) => save(begun, { title: title.trim() })}
      />
      <DraftField
        label="Day"
        type="date"
        value={plan.date}
        mostLength={10}
        onBegin={onBegin}
        onSave={(date) => {
          if (date !== '') save(begun, { date })
        }}
      />
      <NativeSelect
        label="Service type"
        data={types
          .filter(({ id, isArchived }) => !isArchived || id === plan.serviceType.id)
          .map(({ id, name }) => ({ value: id, label: name }))}
        value={plan.serviceType.id}
        onChange={({ currentTarget: { value } }) => {
          const type = types.find(({ id }) => id === value)
          if (type !== undefined) save(plan, { serviceTypeId: type.id })
        }}
      />
    </Panel>
  )
}
