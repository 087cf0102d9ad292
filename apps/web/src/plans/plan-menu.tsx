'use client'

import { ActionIcon, Menu } from '@mantine/core'
import {
  IconCopy,
  IconDots,
  IconEye,
  IconEyeOff,
  IconMusic,
  IconPrinter,
  IconTrash,
} from '@tabler/icons-react'
import Link from 'next/link'
import type { Plan } from './plan.ts'
import { usePlanPaths } from './use-plan-paths.ts'
import { usePublishing } from './use-publishing.ts'
import { useRemovingPlan } from './use-removing-plan.ts'

/** What is done with a plan now and then. */
export function PlanMenu({ plan, onCopy }: { readonly plan: Plan; readonly onCopy: () => void }) {
  const paths = usePlanPaths()
  const { unpublish } = usePublishing(plan.id)
  const remove = useRemovingPlan(plan)
  return (
    <Menu position="bottom-end" width={220} keepMounted={false}>
      <Menu.Target>
        <ActionIcon variant="default" size={36} aria-label="More about this plan">
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          component={Link}
          href={paths.reader(plan.id)}
          prefetch={false}
          leftSection={<IconEye size={16} aria-hidden />}
        >
          See it as musicians do
        </Menu.Item>
        <Menu.Item
          leftSection={<IconPrinter size={16} aria-hidden />}
          onClick={() => window.print()}
        >
          Print the order
        </Menu.Item>
        <Menu.Item
          component={Link}
          href={paths.charts(plan.id)}
          prefetch={false}
          leftSection={<IconMusic size={16} aria-hidden />}
        >
          Print the charts
        </Menu.Item>
        <Menu.Item leftSection={<IconCopy size={16} aria-hidden />} onClick={onCopy}>
          Copy to another day
        </Menu.Item>
        {plan.status === 'published' && (
          <Menu.Item leftSection={<IconEyeOff size={16} aria-hidden />} onClick={unpublish}>
            Make it a draft again
          </Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={remove}>
          Remove the plan
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
