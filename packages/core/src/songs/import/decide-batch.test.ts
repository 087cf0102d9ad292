import { describe, expect, it } from 'vitest'
import { decideBatch, type DecidedRow, type Step } from './decide-batch.ts'
import type { LibraryMatch, Resembling } from './match-song.ts'

const nothing: Resembling = { match: null, holders: new Set() }
const same: LibraryMatch = { kind: 'same', songId: 's1', arrangementId: 'a1', version: 3 }
const similar: LibraryMatch = { ...same, kind: 'title' }
const toS1 = { matchSongId: 's1', matchArrangementId: 'a1', matchVersion: 3 }

describe('decideBatch', () => {
  it('creates what is new', () => {
    expect(decide([row()])).toEqual([{ do: 'create' }])
  })

  it('knows again what came into the library meanwhile', () => {
    expect(decide([row()], { match: same, holders: new Set() })).toEqual([
      { do: 'known', songId: 's1' },
    ])
  })

  it('gives back what resembles a song that came into the library meanwhile', () => {
    const steps = decide([row()], { match: similar, holders: new Set() })
    expect(steps).toEqual([{ do: 'hold', match: similar }])
  })

  it('creates whatever a person insists on', () => {
    const insisted = row({ isChosen: true })
    expect(decide([insisted, insisted], { match: same, holders: new Set(['s1']) })).toEqual([
      { do: 'create' },
      { do: 'create' },
    ])
  })

  it('updates the arrangement that was looked at, in the version that was looked at', () => {
    expect(
      decide([row({ choice: 'update', ...toS1 })], { match: similar, holders: new Set() }),
    ).toEqual([{ do: 'update', songId: 's1', arrangementId: 'a1', version: 3 }])
  })

  it('adds an arrangement, also where there is none to update', () => {
    const added = [{ do: 'add', songId: 's1' }]
    expect(decide([row({ choice: 'add', ...toS1 })])).toEqual(added)
    expect(decide([row({ choice: 'update', matchSongId: 's1' })])).toEqual(added)
  })

  it.each(['update', 'add'] as const)('does no %s with a chart that the song holds', (choice) => {
    const holders = new Set(['s1'])
    expect(decide([row({ choice, ...toS1 })], { match: same, holders })).toEqual([
      { do: 'known', songId: 's1' },
    ])
  })

  it.each([
    ['fingerprint', { fingerprint: 'f0' }],
    ['title and first line', { title: 'ÀMEN!', found: found('Àmen, amen') }],
    ['CCLI number', { found: { ...found('other'), ccliNumber: '22025' } }],
  ])('lets the second of two with the same %s wait', (_what, second) => {
    const first = row({ title: 'Amen', found: { ...found('amen amen'), ccliNumber: '22025' } })
    const steps = decide([first, row({ fingerprint: 'f2', title: 'Other', ...second })])
    expect(steps).toEqual([{ do: 'create' }, { do: 'wait' }])
  })

  it('lets the second of two that change the same song wait', () => {
    const steps = decide([row({ choice: 'add', ...toS1 }), row({ choice: 'update', ...toS1 })])
    expect(steps.map((step) => step.do)).toEqual(['add', 'wait'])
  })
})

function decide(rows: DecidedRow[], seen: Resembling = nothing): Step[] {
  return decideBatch(rows, () => seen)
}

function row(given: Partial<DecidedRow> = {}): DecidedRow {
  return {
    id: 'r',
    fileName: 'a.cho',
    title: 'A',
    chart: '',
    fingerprint: 'f0',
    details: {},
    state: 'new',
    choice: 'create',
    isChosen: false,
    matchSongId: null,
    matchArrangementId: null,
    matchVersion: null,
    found: found('la'),
    ...given,
  }
}

function found(lyrics: string): DecidedRow['found'] {
  return {
    otherTitles: [],
    authors: [],
    copyright: null,
    ccliNumber: null,
    isPublicDomain: false,
    language: null,
    themes: [],
    scriptures: [],
    key: null,
    tempo: null,
    metre: null,
    length: null,
    lyrics,
  }
}
