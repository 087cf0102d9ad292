'use client'

import { IconArrowBackUp, IconArrowForwardUp, IconBracketsContain } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Dropdown } from '../dropdown.tsx'
import { MenuButton, MenuList } from '../menu-list.tsx'
import { Stepper } from '../stepper.tsx'
import tool from '../tool.module.css'
import classes from './chart-editor.module.css'
import { insertSection, insertText, wrapText } from './insert-text.ts'
import { sectionChoices, nextLabel } from './section-choices.ts'
import type { EditedText } from './use-text-history.ts'

/** What can be done with the text: undo, sections, chords, transposing all of it. */
export function EditorToolbar(props: {
  readonly edited: EditedText
  readonly onTranspose: (semitones: number) => void
}) {
  const { edited, onTranspose } = props
  return (
    <div className={classes.toolbar}>
      <IconButton label="Undo (Ctrl+Z)" isOff={!edited.canUndo} onClick={edited.undo}>
        <IconArrowBackUp size={18} stroke={1.6} aria-hidden />
      </IconButton>
      <IconButton label="Redo (Ctrl+Shift+Z)" isOff={!edited.canRedo} onClick={edited.redo}>
        <IconArrowForwardUp size={18} stroke={1.6} aria-hidden />
      </IconButton>
      <Dropdown className={tool.tool} closesOnChoice button="Section">
        <MenuList>
          {sectionChoices.map(({ environment, name }) => (
            <MenuButton
              key={environment}
              icon={null}
              onClick={() =>
                edited.apply((state) =>
                  insertSection(state, environment, nextLabel(state.text, environment, name)),
                )
              }
            >
              {name}
            </MenuButton>
          ))}
          <MenuButton
            icon={null}
            onClick={() => edited.apply((state) => insertText(state, '{chorus}\n'))}
          >
            Chorus again
          </MenuButton>
        </MenuList>
      </Dropdown>
      <IconButton
        label="Chord brackets"
        isOff={false}
        onClick={() => edited.apply((state) => wrapText(state, '[', ']'))}
      >
        <IconBracketsContain size={18} stroke={1.6} aria-hidden />
      </IconButton>
      <Stepper
        label="Transpose all chords of the text"
        value="Transpose"
        less={{ label: 'Transpose the text down', sign: '−', onStep: () => onTranspose(-1) }}
        more={{ label: 'Transpose the text up', sign: '+', onStep: () => onTranspose(1) }}
      />
    </div>
  )
}

function IconButton(props: {
  readonly label: string
  readonly isOff: boolean
  readonly onClick: () => void
  readonly children: ReactNode
}) {
  return (
    <button
      type="button"
      className={tool.icon}
      aria-label={props.label}
      title={props.label}
      disabled={props.isOff}
      onClick={props.onClick}
    >
      {props.children}
    </button>
  )
}
