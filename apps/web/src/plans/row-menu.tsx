'use client'

import { ActionIcon, Menu } from '@mantine/core'
import {
  IconArrowDown,
  IconArrowUp,
  IconDotsVertical,
  IconRowInsertBottom,
  IconRowInsertTop,
  IconTrash,
} from '@tabler/icons-react'

/** Everything that can be done with a row, for those who do not drag. */
export function RowMenu(props: {
  readonly title: string
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly onMove: (by: -1 | 1) => void
  readonly onInsert: (isAfter: boolean) => void
  readonly onRemove: () => void
}) {
  const { title, isFirst, isLast, onMove, onInsert, onRemove } = props
  return (
    <Menu position="bottom-end" width={200} keepMounted={false}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={36} aria-label={`More about ${title}`}>
          <IconDotsVertical size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconArrowUp size={16} aria-hidden />}
          rightSection="Alt ↑"
          disabled={isFirst}
          onClick={() => onMove(-1)}
        >
          Move up
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowDown size={16} aria-hidden />}
          rightSection="Alt ↓"
          disabled={isLast}
          onClick={() => onMove(1)}
        >
          Move down
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconRowInsertTop size={16} aria-hidden />}
          onClick={() => onInsert(false)}
        >
          Insert above
        </Menu.Item>
        <Menu.Item
          leftSection={<IconRowInsertBottom size={16} aria-hidden />}
          onClick={() => onInsert(true)}
        >
          Insert below
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={onRemove}>
          Remove
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
