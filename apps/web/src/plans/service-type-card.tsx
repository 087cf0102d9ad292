'use client'

import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '../api/api.ts'
import { useChurch } from '../shell/church-context.tsx'
import { conflictOf } from './conflict-of.ts'
import { countText } from './count-text.ts'
import { lengthText } from './length-text.ts'
import type { ServiceType } from './plan.ts'
import { ServiceTypeForm, type TypeValues } from './service-type-form.tsx'
import classes from './service-types.module.css'
import { useTypeArchiving } from './use-type-archiving.ts'

/** A service type in short; opens in place to be changed. */
export function ServiceTypeCard({ type }: { readonly type: ServiceType }) {
  const [isOpen, setIsOpen] = useState(false)
  const { archive } = useTypeArchiving()
  if (isOpen) return <OpenCard type={type} onDone={() => setIsOpen(false)} />
  const services = type.defaultTimes.filter(({ kind }) => kind === 'service')
  const length = type.defaultItems.reduce((total, item) => total + item.length, 0)
  return (
    <section className={classes.card} aria-label={type.name}>
      <div className={classes.short}>
        <div>
          <h2 className={classes.name}>{type.name}</h2>
          <p className={classes.facts}>
            {[
              ...services.map(({ start }) => start),
              countText(type.defaultItems.length, 'item'),
              ...(length > 0 ? [lengthText(length)] : []),
            ].join(' · ')}
          </p>
        </div>
        <div className={classes.actions}>
          <Button variant="subtle" onClick={() => archive(type)}>
            Archive
          </Button>
          <Button variant="default" onClick={() => setIsOpen(true)}>
            Edit
          </Button>
        </div>
      </div>
    </section>
  )
}

function OpenCard({ type, onDone }: { readonly type: ServiceType; readonly onDone: () => void }) {
  const churchId = useChurch().id
  const api = useApi()
  const cache = useQueryClient()
  // What was opened is what is changed: a version that came meanwhile is a conflict.
  const [base, setBase] = useState(type)
  const saving = useMutation(
    api.serviceType.update.mutationOptions({
      onSuccess: async () => {
        await cache.invalidateQueries({ queryKey: api.serviceType.pathKey() })
        onDone()
      },
    }),
  )
  const current = conflictOf(saving.error, 'service_type.changed') as ServiceType | null
  const save = (values: TypeValues, version: number): void =>
    saving.mutate({ churchId, serviceTypeId: type.id, version, ...values })
  return (
    <section className={classes.card} aria-label={type.name}>
      <ServiceTypeForm
        key={base.version}
        initial={base}
        complaint={saving.error?.message ?? null}
        isSaving={saving.isPending}
        onSave={(values) => save(values, current?.version ?? base.version)}
        saveLabel={current === null ? 'Save' : 'Save mine over theirs'}
        onCancel={onDone}
      >
        {current !== null && (
          <Button
            variant="default"
            onClick={() => {
              saving.reset()
              setBase(current)
            }}
          >
            Show theirs
          </Button>
        )}
      </ServiceTypeForm>
    </section>
  )
}
