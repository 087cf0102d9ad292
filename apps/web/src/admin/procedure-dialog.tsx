'use client'

import { Button, Group, Modal, NumberInput, Radio, Stack, Switch, Text } from '@mantine/core'
import { useState, type SubmitEvent } from 'react'
import { useChangingProcedure } from './use-changing-procedure.ts'
import type { Procedure } from './use-procedures.ts'

type Props = { readonly procedure: Procedure; readonly onClose: () => void }
const kinds = ['code', 'own', 'none'] as const
type Kind = (typeof kinds)[number]

/** Switches one procedure off or on, and limits it. */
export function ProcedureDialog({ procedure, onClose }: Props) {
  const { path, codeLimit, ownLimit, isEssential } = procedure
  const [isEnabled, setEnabled] = useState(procedure.isEnabled || isEssential)
  const [kind, setKind] = useState<Kind>(kindOf(ownLimit))
  const [limit, setLimit] = useState<number | string>(ownLimit || codeLimit)
  const { change, isPending, complaint } = useChangingProcedure(procedure, onClose)
  const chosen = kind === 'own' ? Number(limit) : kind === 'none' ? 0 : null
  const isWrong = kind === 'own' && (limit === '' || Number(limit) < 1)

  function save(event: SubmitEvent): void {
    event.preventDefault()
    if (!isWrong) change({ isEnabled, ownLimit: chosen })
  }

  return (
    <Modal opened onClose={onClose} title={path} closeButtonProps={{ 'aria-label': 'Close' }}>
      <form onSubmit={save} noValidate>
        <Stack>
          <Switch
            label="Switched on"
            description={
              isEssential
                ? 'It stays on: without it nobody could switch anything on again.'
                : 'Switched off, everybody on this server is told that an admin did so.'
            }
            checked={isEnabled}
            disabled={isEssential}
            onChange={({ currentTarget }) => setEnabled(currentTarget.checked)}
          />
          <Radio.Group
            label="Calls a minute of one person"
            value={kind}
            onChange={(value) => setKind(kinds.find((one) => one === value) ?? 'code')}
          >
            <Stack gap="xs" mt="xs">
              <Radio value="code" label={`As it comes: ${codeLimit}`} />
              <Radio value="own" label="Another number" />
              <Radio value="none" label="As many as anybody likes" />
            </Stack>
          </Radio.Group>
          {kind === 'own' && (
            <NumberInput
              label="The most calls a minute"
              value={limit}
              onChange={setLimit}
              min={1}
              max={1_000_000}
              allowDecimal={false}
              allowNegative={false}
              error={isWrong ? 'Please give a number from 1 on.' : undefined}
            />
          )}
          {complaint && (
            <Text c="red" size="sm" role="alert">
              {complaint}
            </Text>
          )}
          <Group justify="end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={isPending}>
              Save
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

function kindOf(ownLimit: number | null): Kind {
  if (ownLimit === null) return 'code'
  return ownLimit === 0 ? 'none' : 'own'
}
