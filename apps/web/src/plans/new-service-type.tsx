'use client'

import { usualServiceType } from '@precentor/schemas'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useApi } from '../api/api.ts'
import { useChurch } from '../shell/church-context.tsx'
import { ServiceTypeForm } from './service-type-form.tsx'
import classes from './service-types.module.css'

/** A service type that is not made yet, with the usual Sunday filled in. */
export function NewServiceType({ onDone }: { readonly onDone: () => void }) {
  const churchId = useChurch().id
  const api = useApi()
  const cache = useQueryClient()
  const creating = useMutation(
    api.serviceType.create.mutationOptions({
      onSuccess: async () => {
        await cache.invalidateQueries({ queryKey: api.serviceType.pathKey() })
        onDone()
      },
    }),
  )
  return (
    <section className={classes.card} aria-label="New service type">
      <ServiceTypeForm
        initial={{ ...usualServiceType, name: '' }}
        complaint={creating.error?.message ?? null}
        isSaving={creating.isPending}
        onSave={(values) => creating.mutate({ churchId, ...values })}
        onCancel={onDone}
      />
    </section>
  )
}
