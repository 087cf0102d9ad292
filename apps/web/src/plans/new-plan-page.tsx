'use client'

import { Button, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { usualServiceType } from '@precentor/schemas'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useApi, useApiClient } from '../api/api.ts'
import { useChurch } from '../shell/church-context.tsx'
import { showProblem } from '../shell/toasts.tsx'
import { BackLink } from './back-link.tsx'
import { freeSundayAfter } from './day-text.ts'
import classes from './form-page.module.css'
import type { ServiceType } from './plan.ts'
import { usePlanPaths } from './use-plan-paths.ts'

type NewPlan = { readonly date: string; readonly title: string; readonly typeId: string }

/** Makes a plan from a service type; a church without one begins with the usual Sunday. */
export function NewPlanPage({ today }: { readonly today: string }) {
  const churchId = useChurch().id
  const api = useApi()
  const paths = usePlanPaths()
  const { data: all } = useSuspenseQuery(api.serviceType.list.queryOptions({ churchId }))
  const { data: page } = useSuspenseQuery(
    api.plan.list.queryOptions({ churchId, when: 'upcoming', limit: 50 }),
  )
  const types = all.filter(({ isArchived }) => !isArchived)
  const creating = useCreating(types)
  const taken = page.items.map(({ date }) => date)
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: {
      date: freeSundayAfter(today, taken),
      title: '',
      typeId: types[0]?.id ?? '',
    },
    validate: { date: (date) => (date === '' ? 'Choose a day.' : null) },
  })
  return (
    <div className={classes.page}>
      <BackLink href={paths.plans}>Plans</BackLink>
      <h1 className={classes.title}>New plan</h1>
      <form onSubmit={form.onSubmit((values) => creating.mutate(values))}>
        <Stack gap="md">
          <TextInput
            type="date"
            label="Day"
            required
            {...form.getInputProps('date')}
            key={form.key('date')}
          />
          {types.length === 0 ? (
            <p className={classes.lead}>
              It begins as “{usualServiceType.name}”, with a rehearsal, a service at ten and an
              order to fill. You can change all of it.
            </p>
          ) : (
            <NativeSelect
              label="Service type"
              description="Its usual times and items are there from the start."
              data={types.map(({ id, name }) => ({ value: id, label: name }))}
              {...form.getInputProps('typeId')}
              key={form.key('typeId')}
            />
          )}
          <TextInput
            label="Title or theme"
            placeholder="Harvest, Second Sunday of Advent"
            maxLength={120}
            {...form.getInputProps('title')}
            key={form.key('title')}
          />
          <Button type="submit" loading={creating.isPending || creating.isSuccess}>
            Make the plan
          </Button>
        </Stack>
      </form>
    </div>
  )
}

function useCreating(types: readonly ServiceType[]) {
  const churchId = useChurch().id
  const client = useApiClient()
  const paths = usePlanPaths()
  const router = useRouter()
  return useMutation({
    mutationFn: async ({ date, title, typeId }: NewPlan) => {
      const known = types.find(({ id }) => id === typeId) ?? types[0]
      const type =
        known ?? (await client.serviceType.create.mutate({ ...usualServiceType, churchId }))
      return client.plan.create.mutate({ churchId, serviceTypeId: type.id, date, title })
    },
    onSuccess: ({ id }) => router.push(paths.plan(id)),
    onError: (error) => showProblem(error, 'The plan was not made.'),
  })
}
