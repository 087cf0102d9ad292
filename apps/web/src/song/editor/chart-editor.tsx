'use client'

import { readChordPro, type Warning } from '@precentor/chart'
import { useRouter } from 'next/navigation'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { useSongPaths } from '../song-paths.ts'
import type { Song } from '../song.ts'
import { ChartConflict } from './chart-conflict.tsx'
import pageClasses from '../edit-page/edit-page.module.css'
import classes from './chart-editor.module.css'
import { ChartPreview } from './chart-preview.tsx'
import { ChartTextarea, type ChartTextareaHandle } from './chart-textarea.tsx'
import { DraftBanner } from './draft-banner.tsx'
import { EditorFields } from './editor-fields.tsx'
import { EditHead } from '../edit-page/edit-head.tsx'
import { EditorToolbar } from './editor-toolbar.tsx'
import { LeaveDialog } from '../edit-page/leave-dialog.tsx'
import { PartSwitch, type EditorPart } from './part-switch.tsx'
import { statedFacts } from './chart-facts-stated.ts'
import type { OpenedArrangement } from './opened-arrangement.ts'
import { useEditing } from './use-editing.ts'
import { SequenceEditor } from './sequence-editor.tsx'
import { useSaveKey } from '../edit-page/use-save-key.ts'
import { showNote } from '../../shell/toasts.tsx'
import { WarningList } from './warning-list.tsx'

/** Edits an arrangement: its text at the left, how it will look at the right, its facts above. */
export function ChartEditor(props: { readonly song: Song; readonly opened: OpenedArrangement }) {
  const { song, opened } = props
  const router = useRouter()
  const paths = useSongPaths(song.id)
  const [part, setPart] = useState<EditorPart>('text')
  const field = useRef<ChartTextareaHandle>(null)
  const preview = useRef<HTMLElement>(null)
  const editing = useEditing(song.id, opened)
  const { edited, facts } = editing
  const shownText = useDeferredValue(edited.text)
  const read = useMemo(() => readChordPro(shownText), [shownText])
  const stated = useMemo(() => statedFacts(read.song), [read])
  const warnings = useMemo(
    () => read.warnings.filter(({ code }) => code !== 'key.guessed' || facts.key === null),
    [read, facts.key],
  )
  const saveAndOpen = (address: string | null) => () =>
    editing.save((stored) => router.push(address ?? paths.arrangement(stored.id)))
  useSaveKey(() =>
    editing.save((stored) => {
      showNote(`“${stored.name}” is saved.`)
      if (opened.id === null) router.replace(paths.editChart(stored.id))
    }),
  )
  const show = ({ line, column }: Warning): void => {
    setPart('text')
    // On a phone the text may only now come into view.
    requestAnimationFrame(() => field.current?.show(line, column))
  }
  return (
    <div className={pageClasses.page}>
      <EditHead
        song={song}
        title={opened.id === null ? 'New arrangement' : 'Edit chart'}
        isChanged={editing.isChanged}
        isSaving={editing.isSaving}
        onSave={saveAndOpen(null)}
      />
      <DraftBanner
        key={editing.base.version}
        name={editing.draftName}
        onRestore={editing.restoreDraft}
      />
      {editing.conflict !== null ? (
        <ChartConflict editing={editing} conflict={editing.conflict} />
      ) : (
        <>
          <PartSwitch part={part} warnings={warnings.length} onShow={setPart} />
          <div className={classes.parts} data-part={part}>
            <div className={classes.facts}>
              <EditorFields facts={facts} stated={stated} onChange={editing.changeFacts} />
            </div>
            <div className={classes.text}>
              <EditorToolbar edited={edited} onTranspose={editing.transpose} />
              <ChartTextarea
                ref={field}
                edited={edited}
                warnings={warnings}
                onPaste={editing.paste}
                onScroll={(share) => scrollTo(preview.current, share)}
              />
              <WarningList warnings={warnings} onShow={show} />
            </div>
            {/* It scrolls, so it has to be reached by keyboard as well. */}
            {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
            <section ref={preview} className={classes.preview} aria-label="Preview" tabIndex={0}>
              <ChartPreview song={read.song} />
            </section>
            <div className={classes.order}>
              <SequenceEditor
                song={read.song}
                sequence={facts.sequence}
                onChange={(sequence) => editing.changeFacts({ sequence })}
              />
            </div>
          </div>
        </>
      )}
      <LeaveDialog
        isOpen={editing.guard.leavingTo !== null}
        onStay={editing.guard.stay}
        onSave={saveAndOpen(editing.guard.leavingTo)}
        onLeave={() => {
          editing.abandon()
          router.push(editing.guard.leavingTo ?? paths.song)
        }}
      />
    </div>
  )
}

/** The preview goes along with the text, as far down as the text is. */
function scrollTo(preview: HTMLElement | null, share: number): void {
  if (preview !== null) preview.scrollTop = share * (preview.scrollHeight - preview.clientHeight)
}
