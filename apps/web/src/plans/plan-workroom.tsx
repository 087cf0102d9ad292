'use client'

import { Themed } from '../shell/themed.tsx'
import { FlowPanel } from './flow-panel.tsx'
import { OrderList } from './order-list.tsx'
import { PlanAbout } from './plan-about.tsx'
import { PlanFoot } from './plan-foot.tsx'
import { PlanHeader } from './plan-header.tsx'
import { PlanPrint } from './plan-print.tsx'
import classes from './plan-workroom.module.css'
import type { Plan } from './plan.ts'
import { TimesPanel } from './times-panel.tsx'
import { usePlan } from './use-plan.ts'

/** A plan as leaders work on it: the order, and beside it times, notes and the flow. */
export function PlanWorkroom({ planId }: { readonly planId: Plan['id'] }) {
  const plan = usePlan(planId)
  return (
    <Themed>
      <div className={classes.page}>
        <PlanHeader plan={plan} />
        <div className={classes.columns}>
          <div className={classes.main}>
            <OrderList plan={plan} />
            <PlanFoot plan={plan} />
          </div>
          <aside className={classes.side} aria-label="About this plan">
            <TimesPanel plan={plan} />
            <PlanAbout plan={plan} />
            <FlowPanel plan={plan} />
          </aside>
        </div>
      </div>
      <PlanPrint plan={plan} />
    </Themed>
  )
}
