'use client'

import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { useApi } from '../api/api.ts'
import { useCanEdit, useChurch } from '../shell/church-context.tsx'
import { showProblem } from '../shell/toasts.tsx'
import classes from './no-plans.module.css'
import { viewAddress, type PlanListView } from './plan-list-view.ts'
import { usePlanPaths } from './use-plan-paths.ts'

/** What stands where there are no plans, by why there are none. */
export function NoPlans({ view }: { readonly view: PlanListView }) {
  const paths = usePlanPaths()
  const canEdit = useCanEdit()
  if (view.serviceTypeId !== null || view.cursor !== null) {
    return (
      <Note title="No plans here" text="No plan of this kind was found.">
        <Link href={viewAddress(paths.plans, { when: view.when })}>Show all plans</Link>
      </Note>
    )
  }
  if (view.when === 'past') {
    return <Note title="Nothing yet" text="Plans come here when their day has passed." />
  }
  if (canEdit) return <FirstPlan />
  return (
    <Note
      title="No service is planned"
      text="As soon as a leader publishes a plan, you find it here."
    />
  )
}

function FirstPlan() {
  const churchId = useChurch().id
  const api = useApi()
  const paths = usePlanPaths()
  const router = useRouter()
  const adding = useMutation(
    api.plan.addSample.mutationOptions({
      onSuccess: ({ id }) => router.push(paths.plan(id)),
      onError: (error) => showProblem(error, 'The sample was not added.'),
    }),
  )
  return (
    <Note
      title="Plan your first service"
      text="Begin with an empty order, or look at a finished one: the sample is a Sunday morning with well-known hymns."
    >
      <Button component={Link} href={paths.newPlan}>
        New plan
      </Button>
      <Button
        variant="default"
        loading={adding.isPending || adding.isSuccess}
        onClick={() => adding.mutate({ churchId })}
      >
        Add the sample plan
      </Button>
    </Note>
  )
}

function Note(props: {
  readonly title: string
  readonly text: string
  readonly children?: ReactNode
}) {
  return (
    <section className={classes.note}>
      <h2 className={classes.title}>{props.title}</h2>
      <p className={classes.text}>{props.text}</p>
      {props.children && <div className={classes.actions}>{props.children}</div>}
    </section>
  )
}
