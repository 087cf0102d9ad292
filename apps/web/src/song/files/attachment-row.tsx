'use client'

import { IconDots, IconDownload, IconTextCaption, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useCanEdit, useChurch } from '../../shell/church-context.tsx'
import { Dropdown } from '../dropdown.tsx'
import { MenuButton, MenuList } from '../menu-list.tsx'
import panels from '../panels.module.css'
import { RenameForm } from '../rename-form.tsx'
import tool from '../tool.module.css'
import { addressOf, type Attachment } from './attachment.ts'
import { fileSize } from './file-size.ts'
import classes from './files-panel.module.css'
import { useChangingFile } from './use-changing-file.ts'

/** One file: played or shown in its place, with what can be done with it. */
export function AttachmentRow({ attachment }: { readonly attachment: Attachment }) {
  const { name, size } = attachment
  const churchId = useChurch().id
  const canEdit = useCanEdit()
  const [isRenaming, setRenaming] = useState(false)
  const leave = () => setRenaming(false)
  const { rename, remove, isBusy } = useChangingFile(attachment, leave)
  return (
    <li className={classes.file}>
      <div className={classes.head}>
        {isRenaming ? (
          <RenameForm
            label="Name of the file"
            name={name}
            isBusy={isBusy}
            onKeep={rename}
            onLeave={leave}
          />
        ) : (
          <a href={addressOf(attachment, churchId)} target="_blank" className={panels.link}>
            {name}
          </a>
        )}
        <span className={classes.size}>{fileSize(size)}</span>
        <a
          href={addressOf(attachment, churchId, 'save')}
          className={tool.quiet}
          aria-label={`Save ${name}`}
          download
        >
          <IconDownload size={18} aria-hidden />
        </a>
        {canEdit && (
          <Dropdown
            className={tool.quiet}
            label={`Change ${name}`}
            button={<IconDots size={18} aria-hidden />}
            closesOnChoice
          >
            <MenuList>
              <MenuButton
                icon={<IconTextCaption size={16} aria-hidden />}
                onClick={() => setRenaming(true)}
              >
                Rename
              </MenuButton>
              <MenuButton icon={<IconTrash size={16} aria-hidden />} onClick={remove}>
                Remove
              </MenuButton>
            </MenuList>
          </Dropdown>
        )}
      </div>
      <Preview attachment={attachment} address={addressOf(attachment, churchId)} />
    </li>
  )
}

function Preview(props: { readonly attachment: Attachment; readonly address: string }) {
  const { kind, name } = props.attachment
  if (kind === 'audio') {
    return (
      // What is sung in a church's own recording is on the chart beside it.
      // oxlint-disable-next-line jsx-a11y/media-has-caption
      <audio
        className={classes.player}
        controls
        preload="metadata"
        src={props.address}
        aria-label={name}
      />
    )
  }
  if (kind === 'image') {
    return (
      // Its size is not known before it is there, and it is nobody's but the church's.
      <img className={classes.picture} src={props.address} alt={name} loading="lazy" />
    )
  }
  return null
}
