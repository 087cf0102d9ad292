import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { notationChoices } from '../chart/notation-view.ts'
import { columnChoices, readView, sizes, songTabs, writeView } from './reading-view.ts'

describe('readView', () => {
  it('shows the chart as it is where the address says nothing', () => {
    expect(read('')).toEqual({
      tab: 'chart',
      arrangementId: null,
      key: null,
      capo: null,
      size: 18,
      columns: 'auto',
      hasChords: true,
      isWrittenOut: false,
      notation: null,
    })
  })

  it('reads keys with sharps from a written address', () => {
    expect(read('?key=F%23m&capo=2').key).toBe('F#m')
  })

  it.each([
    '?key=Q',
    '?capo=-1',
    '?capo=12',
    '?capo=2.5',
    '?size=11',
    '?size=41',
    '?size=1e1',
    '?columns=9',
    '?chords=maybe',
    '?repeats=x',
    '?notation=klingon',
    '?tab=secret',
    '?arrangement=../../etc',
    '?unknown=1',
  ])('passes over what makes no sense: %s', (address) => {
    expect(read(address)).toEqual(read(''))
  })
})

describe('writeView', () => {
  it('says nothing for the usual view, so that a plain link stays plain', () => {
    expect(writeView(read(''))).toBe('')
  })

  it('keeps a capo of 0, which is not the same as none said', () => {
    expect(writeView({ ...read(''), capo: 0 })).toBe('?capo=0')
  })

  it('is read back as it was written', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(read(writeView(view))).toEqual(view)
      }),
    )
  })
})

const anyView = fc.record({
  tab: fc.constantFrom(...songTabs),
  arrangementId: fc.option(fc.uuid()),
  key: fc.option(fc.constantFrom('C', 'F#', 'Gb', 'Ebm', 'D dorian')),
  capo: fc.option(fc.integer({ min: 0, max: 11 })),
  size: fc.integer({ min: sizes.least, max: sizes.most }),
  columns: fc.constantFrom(...columnChoices),
  hasChords: fc.boolean(),
  isWrittenOut: fc.boolean(),
  notation: fc.option(fc.constantFrom(...notationChoices)),
})

function read(address: string) {
  return readView(new URLSearchParams(address))
}
