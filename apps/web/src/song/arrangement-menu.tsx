'use client'

import { IconCopy, IconDots, IconPencil, IconTextCaption, IconTrash } from '@tabler/icons-react'
import { Dropdown } from './dropdown.tsx'
import { MenuButton, MenuLink, MenuList } from './menu-list.tsx'
import { useSongPaths } from './song-paths.ts'
import type { Arrangement } from './song.ts'
import tool from './tool.module.css'
import { useRemoving } from './use-removing.ts'

/** What a leader can do with an arrangement. */
export function ArrangementMenu(props: {
  readonly arrangement: Arrangement
  readonly onRename: () => void
}) {
  const { id, songId, name } = props.arrangement
  const paths = useSongPaths(songId)
  const remove = useRemoving(props.arrangement)
  return (
    <Dropdown
      className={tool.quiet}
      label={`Change ${name}`}
      button={<IconDots size={18} aria-hidden />}
      closesOnChoice
    >
      <MenuList>
        <MenuLink icon={<IconPencil size={16} aria-hidden />} href={paths.editChart(id)}>
          Edit chart
        </MenuLink>
        <MenuButton icon={<IconTextCaption size={16} aria-hidden />} onClick={props.onRename}>
          Rename
        </MenuButton>
        <MenuLink icon={<IconCopy size={16} aria-hidden />} href={paths.newArrangement(id)}>
          Copy to a new one
        </MenuLink>
        <MenuButton icon={<IconTrash size={16} aria-hidden />} onClick={remove}>
          Remove
        </MenuButton>
      </MenuList>
    </Dropdown>
  )
}
