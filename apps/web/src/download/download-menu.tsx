'use client'

import { IconDownload } from '@tabler/icons-react'
import { useChurch } from '../shell/church-context.tsx'
import { Dropdown } from '../song/dropdown.tsx'
import tool from '../song/tool.module.css'
import { downloadAddress, type Download } from './download-address.ts'
import classes from './download-menu.module.css'

/** One kind of file that can be fetched. */
export type DownloadChoice = Download & {
  readonly name: string
  /** In a few words, what it is good for. */
  readonly hint: string
}

/** Files of a song or of a plan's songs, to keep or to bring to another program. */
export function DownloadMenu(props: {
  readonly of: 'song' | 'plan'
  readonly choices: readonly DownloadChoice[]
  /** What holds for every choice: which song, in which key. */
  readonly fields: Omit<Download, 'format'>
}) {
  const { id: churchId } = useChurch()
  return (
    <Dropdown
      className={tool.icon}
      label="Download"
      button={<IconDownload size={18} stroke={1.6} aria-hidden />}
      closesOnChoice
    >
      <ul className={classes.list}>
        {props.choices.map(({ name, hint, ...download }) => (
          <li key={name}>
            {/* No page of this app: the browser keeps what comes as a file. */}
            <a
              className={classes.entry}
              href={downloadAddress(props.of, { churchId, ...props.fields, ...download })}
              download
            >
              {name}
              <span className={classes.hint}>{hint}</span>
            </a>
          </li>
        ))}
      </ul>
    </Dropdown>
  )
}
