'use client'

import { Title, Text } from '@mantine/core'
import type { ApiOutputs } from '../api/api.ts'
import { AlertRuleRow } from './alert-rule-row.tsx'
import classes from './rows.module.css'

type Rules = ApiOutputs['alert']['listRules']

/** Everything that is watched, and from when on it counts as wrong. */
export function AlertRules({ rules }: { readonly rules: Rules }) {
  return (
    <section aria-labelledby="alert-rules">
      <Title order={2} size="h4" id="alert-rules">
        What is watched
      </Title>
      <Text c="dimmed" size="sm" mb="sm">
        Thresholds hold for the whole server. Changes are noted in the audit.
      </Text>
      <ul className={classes.list}>
        {rules.map((rule) => (
          <AlertRuleRow key={`${rule.rule} ${rule.version}`} rule={rule} />
        ))}
      </ul>
    </section>
  )
}
