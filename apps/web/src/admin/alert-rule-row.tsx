'use client'

import { Button, Group, List, NumberInput, Switch, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi, type ApiOutputs } from '../api/api.ts'
import { showNote, showProblem } from '../shell/toasts.tsx'
import classes from './rows.module.css'

type Rule = ApiOutputs['alert']['listRules'][number]

/** One thing that is watched: its threshold, and what to do when it is wrong. */
export function AlertRuleRow({ rule }: { readonly rule: Rule }) {
  const [draft, setDraft] = useState({
    threshold: rule.threshold,
    forSeconds: rule.forSeconds,
    isEnabled: rule.isEnabled,
  })
  const save = useSaving(rule)
  const isChanged =
    draft.threshold !== rule.threshold ||
    draft.forSeconds !== rule.forSeconds ||
    draft.isEnabled !== rule.isEnabled
  return (
    <li className={classes.row} id={`rule-${rule.rule}`}>
      <div className={classes.words}>
        <Text fw={600}>{rule.title}</Text>
        <details className={classes.details}>
          <summary>What to do</summary>
          <Text size="sm" mt={4}>
            {rule.meaning}
          </Text>
          <List type="ordered" size="sm" mt={4} spacing={4}>
            {rule.steps.map((step) => (
              <List.Item key={step}>{step}</List.Item>
            ))}
          </List>
        </details>
      </div>
      <Group gap="sm" align="flex-end">
        {rule.unit !== 'yes' && (
          <NumberInput
            label={rule.badIs === 'above' ? 'Above' : 'Below'}
            aria-label={`${rule.title}: ${rule.badIs}`}
            size="xs"
            w={116}
            min={0}
            suffix={rule.unit === 'times' ? '' : ` ${rule.unit}`}
            value={draft.threshold}
            onChange={(value) => setDraft({ ...draft, threshold: Number(value) })}
          />
        )}
        <NumberInput
          label="For"
          aria-label={`${rule.title}: for how many seconds`}
          size="xs"
          w={84}
          min={0}
          max={86_400}
          allowDecimal={false}
          suffix=" s"
          value={draft.forSeconds}
          onChange={(value) => setDraft({ ...draft, forSeconds: Number(value) })}
        />
        <Switch
          label="On"
          aria-label={`${rule.title}: on`}
          mb={5}
          checked={draft.isEnabled}
          onChange={(event) => setDraft({ ...draft, isEnabled: event.currentTarget.checked })}
        />
        <Button
          size="xs"
          variant={isChanged ? 'filled' : 'default'}
          disabled={!isChanged}
          loading={save.isPending}
          onClick={() => save.mutate({ rule: rule.rule, version: rule.version, ...draft })}
          aria-label={`Save “${rule.title}”`}
        >
          Save
        </Button>
      </Group>
    </li>
  )
}

function useSaving({ title }: Rule) {
  const api = useApi()
  const queries = useQueryClient()
  return useMutation(
    api.alert.updateRule.mutationOptions({
      onSuccess: () => showNote(`“${title}” is set anew.`),
      onError: (error) => showProblem(error),
      onSettled: () => queries.invalidateQueries(api.alert.listRules.queryFilter()),
    }),
  )
}
