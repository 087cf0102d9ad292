'use client'

import type { Warning } from '@precentor/chart'
import {
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  type ChangeEvent,
  type ClipboardEvent,
  type KeyboardEvent,
  type Ref,
} from 'react'
import classes from './chart-textarea.module.css'
import { placeOf } from './text-place.ts'
import type { EditedText } from './use-text-history.ts'

export type ChartTextareaHandle = {
  /** Shows a place of the text and marks the word there; both numbers count from 1. */
  readonly show: (line: number, column: number) => void
}

const lineHeight = 22

/** The text of a chart with line numbers and the places of warnings beside it. */
export function ChartTextarea(props: {
  readonly edited: EditedText
  readonly warnings: readonly Warning[]
  /** Gets pasted text first; says whether it took it. */
  readonly onPaste: (pasted: string) => boolean
  /** How far down the text is scrolled, 0 to 1. */
  readonly onScroll: (share: number) => void
  readonly ref?: Ref<ChartTextareaHandle>
}) {
  const { edited, warnings, onPaste, onScroll, ref } = props
  const field = useRef<HTMLTextAreaElement>(null)
  const gutter = useRef<HTMLDivElement>(null)
  useShownSelection(field, edited)
  useBrowserUndo(field, edited)
  useImperativeHandle(ref, () => ({
    show: (line, column) => showPlace(field.current, line, column),
  }))

  const type = (event: ChangeEvent<HTMLTextAreaElement>): void => {
    const { value, selectionStart, selectionEnd } = event.currentTarget
    edited.type(
      { text: value, start: selectionStart, end: selectionEnd },
      isTyped(event.nativeEvent) ? event.timeStamp : null,
    )
  }
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    if (onPaste(event.clipboardData.getData('text/plain'))) event.preventDefault()
  }
  return (
    <div className={classes.editor}>
      <Gutter ref={gutter} text={edited.text} warnings={warnings} />
      <textarea
        ref={field}
        className={classes.text}
        aria-label="Text of the chart"
        spellCheck={false}
        autoCapitalize="off"
        autoCorrect="off"
        wrap="off"
        maxLength={200_000}
        placeholder={example}
        value={edited.text}
        onChange={type}
        onPaste={paste}
        onSelect={({ currentTarget: { selectionStart, selectionEnd } }) =>
          edited.select(selectionStart, selectionEnd)
        }
        onKeyDown={(event) => undoByKey(event, edited)}
        onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => {
          gutter.current?.style.setProperty('translate', `0 ${-scrollTop}px`)
          onScroll(scrollHeight > clientHeight ? scrollTop / (scrollHeight - clientHeight) : 0)
        }}
      />
    </div>
  )
}

const example = `{key: G}

{start_of_verse: Verse 1}
A[G]mazing [G7]grace! how [C]sweet the [G]sound
{end_of_verse}

Type ChordPro, or paste a chart with chords above the words.`

function Gutter(props: {
  readonly text: string
  readonly warnings: readonly Warning[]
  readonly ref: Ref<HTMLDivElement>
}) {
  const { text, warnings, ref } = props
  const count = useMemo(() => text.split('\n').length, [text])
  const numbers = useMemo(
    () => Array.from({ length: count }, (_, at) => at + 1).join('\n'),
    [count],
  )
  return (
    // What it says stands in the list of warnings as well.
    <div className={classes.gutter} aria-hidden>
      <div ref={ref}>
        <pre className={classes.numbers}>{numbers}</pre>
        {warnings.map(({ line, column, code, message }) => (
          <span
            key={`${line} ${column} ${code}`}
            className={classes.mark}
            style={{ top: (line - 1) * lineHeight }}
            title={message}
          />
        ))}
      </div>
    </div>
  )
}

/** After undo, redo or a button the field shows where the change was. */
function useShownSelection(
  field: React.RefObject<HTMLTextAreaElement | null>,
  { turn, selection }: EditedText,
): void {
  const shownTurn = useRef(turn)
  useLayoutEffect(() => {
    if (shownTurn.current === turn || field.current === null) return
    shownTurn.current = turn
    field.current.focus()
    field.current.setSelectionRange(selection.start, selection.end)
  }, [field, turn, selection])
}

/** Undo from the browser's own menu, or by shaking a phone, goes the same way as the keys. */
function useBrowserUndo(
  field: React.RefObject<HTMLTextAreaElement | null>,
  { undo, redo }: EditedText,
): void {
  useEffect(() => {
    const element = field.current
    const onBeforeInput = (event: InputEvent): void => {
      if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return
      event.preventDefault()
      if (event.inputType === 'historyUndo') undo()
      else redo()
    }
    element?.addEventListener('beforeinput', onBeforeInput)
    return () => element?.removeEventListener('beforeinput', onBeforeInput)
  }, [field, undo, redo])
}

function undoByKey(event: KeyboardEvent, { undo, redo }: EditedText): void {
  if (event.altKey || !(event.ctrlKey || event.metaKey)) return
  const key = event.key.toLowerCase()
  if (key !== 'z' && key !== 'y') return
  event.preventDefault()
  if (key === 'y' || event.shiftKey) redo()
  else undo()
}

function isTyped(event: Event): boolean {
  if (!(event instanceof InputEvent)) return false
  return event.inputType === 'insertText' || event.inputType.startsWith('deleteContent')
}

function showPlace(field: HTMLTextAreaElement | null, line: number, column: number): void {
  if (field === null) return
  const { start, end } = placeOf(field.value, line, column)
  field.focus()
  field.setSelectionRange(start, end)
  field.scrollTop = Math.max(0, (line - 4) * lineHeight)
}
