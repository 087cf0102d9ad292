'use client'

import { startOffsets } from '@precentor/schemas'
import { lengthText } from './length-text.ts'
import { Day } from './moments.tsx'
import classes from './plan-print.module.css'
import { itemKey, itemTitle, planTitle, servicesOf, type Plan, type PlanItem } from './plan.ts'
import { RowClocks } from './row-clocks.tsx'

/** The order of service on paper: one page, smaller where there is much. */
export function PlanPrint({ plan }: { readonly plan: Plan }) {
  const starts = startOffsets(plan.items.map(({ length }) => length))
  const services = servicesOf(plan)
  return (
    <article className={classes.sheet} data-dense={plan.items.length > 24 || undefined}>
      <p className={classes.title}>{planTitle(plan)}</p>
      <p className={classes.facts}>
        <Day
          day={plan.date}
          style={{ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }}
        />
        {plan.title !== '' && ` · ${plan.serviceType.name}`}
      </p>
      {plan.notes !== '' && <p className={classes.notes}>{plan.notes}</p>}
      <table className={classes.table}>
        <tbody>
          {plan.items.map((item, index) => (
            <tr key={item.id} data-kind={item.kind}>
              <td className={classes.clock}>
                <RowClocks item={item} offset={starts[index] ?? 0} services={services} />
              </td>
              <td>
                <span className={classes.name}>{itemTitle(item)}</span>
                {notesOf(item).map((note) => (
                  <span key={note} className={classes.note}>
                    {note}
                  </span>
                ))}
              </td>
              <td className={classes.key}>{item.kind === 'song' && keyText(item)}</td>
              <td className={classes.length}>{item.length > 0 && lengthText(item.length)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  )
}

function notesOf({ notes, bandNotes, techNotes }: PlanItem): string[] {
  return [
    notes,
    bandNotes === '' ? '' : `Band: ${bandNotes}`,
    techNotes === '' ? '' : `Technicians: ${techNotes}`,
  ].filter((note) => note !== '')
}

function keyText(item: PlanItem): string {
  const key = itemKey(item) ?? ''
  return item.capo === 0 ? key : `${key} (capo ${item.capo})`
}
