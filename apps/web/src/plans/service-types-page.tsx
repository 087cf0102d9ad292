'use client'

import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '../api/api.ts'
import { useChurch } from '../shell/church-context.tsx'
import { BackLink } from './back-link.tsx'
import { NewServiceType } from './new-service-type.tsx'
import { ServiceTypeCard } from './service-type-card.tsx'
import classes from './service-types.module.css'
import { usePlanPaths } from './use-plan-paths.ts'
import { useTypeArchiving } from './use-type-archiving.ts'

/** What kinds of services there are, and what a new plan of each starts with. */
export function ServiceTypesPage() {
  const churchId = useChurch().id
  const paths = usePlanPaths()
  const { data: types } = useSuspenseQuery(useApi().serviceType.list.queryOptions({ churchId }))
  const [isAdding, setIsAdding] = useState(types.length === 0)
  const { restore } = useTypeArchiving()
  const archived = types.filter(({ isArchived }) => isArchived)
  return (
    <div className={classes.page}>
      <BackLink href={paths.plans}>Plans</BackLink>
      <header className={classes.header}>
        <h1 className={classes.title}>Service types</h1>
        {!isAdding && (
          <Button
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => setIsAdding(true)}
          >
            New type
          </Button>
        )}
      </header>
      <p className={classes.lead}>
        A new plan starts with the times and items of its type. Plans that are there already stay as
        they are.
      </p>
      {isAdding && <NewServiceType onDone={() => setIsAdding(false)} />}
      {types
        .filter(({ isArchived }) => !isArchived)
        .map((type) => (
          <ServiceTypeCard key={type.id} type={type} />
        ))}
      {archived.length > 0 && (
        <section>
          <h2 className={classes.archived}>Archived</h2>
          <ul className={classes.archivedList}>
            {archived.map((type) => (
              <li key={type.id}>
                {type.name}
                <Button variant="subtle" size="compact-sm" onClick={() => restore(type)}>
                  Bring back
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
