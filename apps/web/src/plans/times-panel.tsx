'use client'

import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useChurch } from '../shell/church-context.tsx'
import { dayAt } from './day-text.ts'
import { lengthText } from './length-text.ts'
import { Clock, Day } from './moments.tsx'
import { Panel } from './panel.tsx'
import classes from './panel.module.css'
import type { Plan, PlanTime } from './plan.ts'
import { TimeForm } from './time-form.tsx'
import { timeKinds } from './time-kinds.ts'

/** Services, rehearsals and other times; each opens in place to be changed. */
export function TimesPanel({ plan }: { readonly plan: Plan }) {
  const [openId, setOpenId] = useState<string | null>(null)
  const close = (): void => setOpenId(null)
  return (
    <Panel title="Times">
      {plan.times.length === 0 && openId === null && (
        <p className={classes.none}>Add a service to see when each item begins.</p>
      )}
      <ul className={classes.times}>
        {plan.times.map((time) => (
          <li key={time.id}>
            {openId === time.id ? (
              <TimeForm plan={plan} time={time} onClose={close} />
            ) : (
              <TimeRow plan={plan} time={time} onOpen={() => setOpenId(time.id)} />
            )}
          </li>
        ))}
      </ul>
      {openId === 'new' ? (
        <TimeForm plan={plan} time={null} onClose={close} />
      ) : (
        <div>
          <Button
            variant="subtle"
            size="compact-md"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => setOpenId('new')}
          >
            Add a time
          </Button>
        </div>
      )}
    </Panel>
  )
}

function TimeRow(props: {
  readonly plan: Plan
  readonly time: PlanTime
  readonly onOpen: () => void
}) {
  const { plan, time, onOpen } = props
  const { timeZone } = useChurch()
  const day = dayAt(time.startsAt, timeZone)
  const name = time.name === '' ? timeKinds[time.kind] : time.name
  return (
    <button type="button" className={classes.time} title="Change this time" onClick={onOpen}>
      <span className={classes.clock}>
        <Clock moment={time.startsAt} />
      </span>
      <span className={classes.what}>
        <span>{name}</span>
        <span className={classes.small}>
          {day !== plan.date && (
            <>
              <Day day={day} style={{ weekday: 'short', day: 'numeric', month: 'short' }} />{' '}
            </>
          )}
          {time.length === null ? 'open end' : lengthText(time.length)}
        </span>
      </span>
    </button>
  )
}
