'use client'

import { Button } from '@mantine/core'
import { IconPlayerPlay } from '@tabler/icons-react'
import Link from 'next/link'
import { useState } from 'react'
import { planChoices } from '../download/download-choices.ts'
import { DownloadMenu } from '../download/download-menu.tsx'
import { BackLink } from './back-link.tsx'
import { CopyPlan } from './copy-plan.tsx'
import { DraftMark } from './draft-mark.tsx'
import { Day } from './moments.tsx'
import classes from './plan-header.module.css'
import { PlanMenu } from './plan-menu.tsx'
import { planTitle, type Plan } from './plan.ts'
import { usePlanPaths } from './use-plan-paths.ts'
import { usePublishing } from './use-publishing.ts'

/** What the plan is, and what can be done with all of it. */
export function PlanHeader({ plan }: { readonly plan: Plan }) {
  const paths = usePlanPaths()
  const { publish, isPublishing } = usePublishing(plan.id)
  const [isCopying, setIsCopying] = useState(false)
  return (
    <header className={classes.header}>
      <BackLink href={paths.plans}>Plans</BackLink>
      <div className={classes.line}>
        <div className={classes.head}>
          <h1 className={classes.title}>{planTitle(plan)}</h1>
          <p className={classes.facts}>
            <Day
              day={plan.date}
              style={{ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }}
            />
            {plan.title !== '' && <span>{plan.serviceType.name}</span>}
            {plan.status === 'draft' ? <DraftMark /> : <span>Published</span>}
          </p>
        </div>
        <div className={classes.actions}>
          <Button
            component={Link}
            href={paths.stand(plan.id)}
            prefetch={false}
            variant="default"
            leftSection={<IconPlayerPlay size={16} aria-hidden />}
          >
            Music stand
          </Button>
          {plan.items.some(({ song }) => song !== null) && (
            <DownloadMenu of="plan" choices={planChoices} fields={{ planId: plan.id }} />
          )}
          {plan.status === 'draft' && (
            <Button loading={isPublishing} onClick={publish}>
              Publish
            </Button>
          )}
          <PlanMenu plan={plan} onCopy={() => setIsCopying(true)} />
        </div>
      </div>
      {isCopying && <CopyPlan plan={plan} onClose={() => setIsCopying(false)} />}
    </header>
  )
}
