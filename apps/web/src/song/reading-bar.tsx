'use client'

import { IconMinus, IconPlus, IconTextDecrease, IconTextIncrease } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { movedKey } from '../chart/key-choices.ts'
import { keyNotation } from '../chart/notation-view.ts'
import { KeyPills } from './key-pills.tsx'
import { KeySentence } from './key-sentence.tsx'
import { MyKeyButton } from './my-key-button.tsx'
import { mostCapo, sizes, type ReadingView } from './reading-view.ts'
import classes from './reading-bar.module.css'
import type { Song } from './song.ts'
import { Stepper } from './stepper.tsx'
import type { ChartDrawing } from './use-chart-drawing.ts'
import type { Reader } from './use-song.ts'
import { ViewMenu } from './view-menu.tsx'

/** Everything that changes how the chart is shown: key, capo, size and the rest. */
export function ReadingBar(props: {
  readonly song: Song
  readonly drawing: ChartDrawing
  readonly view: ReadingView
  readonly reader: Reader
  readonly onChange: (change: Partial<ReadingView>) => void
  readonly onKey: (key: string | null) => void
}) {
  const { song, drawing, view, reader, onChange, onKey } = props
  const { notation, capoShapes } = reader
  const { own, sounding, capo } = drawing
  const step = (by: number) => () => {
    if (own !== null && sounding !== null) onKey(movedKey(sounding, by, own.name))
  }
  return (
    <div className={classes.bar}>
      {own !== null && sounding !== null && (
        <div className={classes.keys}>
          <button
            type="button"
            className={classes.round}
            aria-label="Transpose down"
            title="Down ([)"
            onClick={step(-1)}
          >
            <IconMinus size={16} aria-hidden />
          </button>
          <KeyPills
            own={own.name}
            chosen={sounding}
            mine={song.myKey}
            notation={keyNotation(notation)}
            onChoose={onKey}
          />
          <button
            type="button"
            className={classes.round}
            aria-label="Transpose up"
            title="Up (])"
            onClick={step(1)}
          >
            <IconPlus size={16} aria-hidden />
          </button>
          <MyKeyButton song={song} sounding={sounding} name={keyNotation(notation)} />
        </div>
      )}
      <div className={classes.settings}>
        {own !== null && (
          <Stepper
            label="Capo"
            value={capo === 0 ? 'No capo' : `Capo ${capo}`}
            less={stepTo('Capo lower', '−', capo > 0 && (() => onChange({ capo: capo - 1 })))}
            more={stepTo(
              'Capo higher',
              '+',
              capo < mostCapo && (() => onChange({ capo: capo + 1 })),
            )}
          />
        )}
        <KeySentence
          drawing={drawing}
          notation={keyNotation(notation)}
          likedShapes={capoShapes}
          onReset={() => onKey(null)}
          onCapo={(fret) => onChange({ capo: fret })}
        />
        <div className={classes.end}>
          <Stepper
            label="Size of the text"
            value={view.size}
            less={stepTo(
              'Smaller text',
              <IconTextDecrease key="less" size={18} stroke={1.6} aria-hidden />,
              view.size > sizes.least && (() => onChange({ size: view.size - 1 })),
            )}
            more={stepTo(
              'Larger text',
              <IconTextIncrease key="more" size={18} stroke={1.6} aria-hidden />,
              view.size < sizes.most && (() => onChange({ size: view.size + 1 })),
            )}
          />
          <ViewMenu
            columns={view.columns}
            hasChords={view.hasChords}
            isWrittenOut={view.isWrittenOut}
            notation={notation}
            onChange={onChange}
          />
        </div>
      </div>
    </div>
  )
}

function stepTo(label: string, sign: ReactNode, onStep: (() => void) | false) {
  return { label, sign, onStep: onStep === false ? null : onStep }
}
