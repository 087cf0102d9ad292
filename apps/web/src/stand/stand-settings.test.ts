import { assert, constantFrom, integer, oneof, property, record, boolean, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { notationChoices } from '../chart/notation-view.ts'
import {
  capoHabits,
  readSettings,
  schemes,
  standSizes,
  usualSettings,
  writeSettings,
} from './stand-settings.ts'

const anySettings = record({
  scheme: constantFrom(...schemes),
  size: oneof(
    integer({ min: standSizes.least, max: standSizes.most }),
    constantFrom('fit' as const),
  ),
  hasChords: boolean(),
  capo: constantFrom(...capoHabits, null),
  notation: constantFrom(...notationChoices, null),
  isWrittenOut: boolean(),
  hasOtherItems: boolean(),
})

describe('the settings of the stand', () => {
  it('are read as they were written', () => {
    assert(
      property(anySettings, (settings) => {
        expect(readSettings(writeSettings(settings))).toEqual(settings)
      }),
    )
  })

  it('are written with letters that a cookie may have', () => {
    assert(
      property(anySettings, (settings) => {
        expect(writeSettings(settings)).toMatch(/^[\w=&]+$/)
      }),
    )
  })

  it('are the usual ones where the device remembers nothing', () => {
    expect(readSettings(undefined)).toEqual(usualSettings)
    expect(readSettings('')).toEqual(usualSettings)
  })

  it('stay within their limits whatever the cookie says', () => {
    expect(readSettings('scheme=pink&size=99&capo=thumb&notation=latin')).toEqual({
      ...usualSettings,
      size: standSizes.most,
    })
    assert(
      property(string(), (text) => {
        const { size } = readSettings(`size=${text}`)
        expect(size === 'fit' || (size >= standSizes.least && size <= standSizes.most)).toBe(true)
      }),
    )
  })
})
