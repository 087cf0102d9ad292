'use client'

import { ActionIcon, Button, Menu, Text } from '@mantine/core'
import { IconCheck, IconChevronDown, IconDots } from '@tabler/icons-react'
import { roleWords } from '../identity/role-words.ts'
import { useChurch } from '../shell/church-context.tsx'
import { rolesToGive, type Member } from './member.ts'
import classes from './member-list.module.css'
import { useMemberActions } from './use-member-actions.ts'

/** What somebody is here; for those who may, the way to change it. */
export function MemberRole({ member }: { readonly member: Member }) {
  const church = useChurch()
  const given = rolesToGive(church, member)
  if (given.length === 0) {
    return (
      <div className={classes.role}>
        <Text size="sm">{roleWords[member.role].name}</Text>
      </div>
    )
  }
  return <ChangeableRole member={member} given={given} isSelf={member.id === church.memberId} />
}

function ChangeableRole(props: {
  readonly member: Member
  readonly given: readonly Member['role'][]
  readonly isSelf: boolean
}) {
  const { member, given, isSelf } = props
  const { changeRole, remove, isBusy } = useMemberActions(member)
  return (
    <div className={classes.role}>
      <Menu position="bottom-end" width={280}>
        <Menu.Target>
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            loading={isBusy}
            rightSection={<IconChevronDown size={14} aria-hidden />}
            aria-label={`${member.name} is ${roleWords[member.role].name}. Change`}
          >
            {roleWords[member.role].name}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {given.map((role) => (
            <Menu.Item
              key={role}
              onClick={() => role !== member.role && changeRole(role)}
              rightSection={role === member.role ? <IconCheck size={14} aria-label="now" /> : null}
            >
              {roleWords[role].name}
              <Text size="xs" c="dimmed">
                {roleWords[role].can}
              </Text>
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {!isSelf && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" aria-label={`More for ${member.name}`}>
              <IconDots size={16} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={remove}>Remove from this church</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  )
}
