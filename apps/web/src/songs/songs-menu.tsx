'use client'

import { IconChecks, IconCopyCheck, IconDots, IconFileSpreadsheet } from '@tabler/icons-react'
import { useApiClient } from '../api/api.ts'
import { useCanEdit, useChurch } from '../shell/church-context.tsx'
import { saveText } from '../shell/save-text.ts'
import { showProblem } from '../shell/toasts.tsx'
import { Dropdown } from '../song/dropdown.tsx'
import { MenuButton, MenuLink, MenuList } from '../song/menu-list.tsx'
import tool from '../song/tool.module.css'
import { useSongsPaths } from './use-songs-paths.ts'

/** What can be done with the library as a whole. */
export function SongsMenu({ onSelect }: { readonly onSelect: () => void }) {
  const church = useChurch()
  const client = useApiClient()
  const canEdit = useCanEdit()
  const paths = useSongsPaths()
  const save = async (): Promise<void> => {
    try {
      const { csv } = await client.song.table.query({ churchId: church.id })
      saveText(`${church.slug}-songs.csv`, 'text/csv', csv)
    } catch (error) {
      showProblem(error as Error, 'The table was not saved.')
    }
  }
  return (
    <Dropdown
      className={tool.icon}
      label="More about all songs"
      button={<IconDots size={18} aria-hidden />}
      closesOnChoice
    >
      <MenuList>
        {canEdit && (
          <MenuButton icon={<IconChecks size={16} aria-hidden />} onClick={onSelect}>
            Choose several
          </MenuButton>
        )}
        {canEdit && (
          <MenuLink icon={<IconCopyCheck size={16} aria-hidden />} href={paths.duplicates}>
            Find look-alikes
          </MenuLink>
        )}
        <MenuButton
          icon={<IconFileSpreadsheet size={16} aria-hidden />}
          onClick={() => void save()}
        >
          Save as a table (CSV)
        </MenuButton>
      </MenuList>
    </Dropdown>
  )
}
