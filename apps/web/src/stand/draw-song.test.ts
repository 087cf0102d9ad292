import { plainText } from '@precentor/chart'
import { describe, expect, it } from 'vitest'
import { drawSong } from './draw-song.ts'

const chart = `{key: G}
{start_of_intro: Intro}
[G] [C]
{end_of_intro}
{start_of_verse: Verse 1}
A[G]mazing [C]grace
{end_of_verse}
{start_of_chorus: Chorus}
My [D]chains are [G]gone
{end_of_chorus}
`
const planned = { chart, arrangementKey: 'G', defaultSequence: [] }
const item = { key: null, capo: 0, sequence: [] }
const reader = {
  notation: 'english',
  habit: 'plan',
  shapes: [],
  hasChords: true,
  isWrittenOut: false,
} as const

describe('drawSong', () => {
  it("sounds in the plan's key, not in the arrangement's", () => {
    const { layout, soundingKey, shapeKey } = drawSong({ ...item, key: 'A' }, planned, reader)
    expect(soundingKey).toBe('A')
    expect(shapeKey).toBeNull()
    expect(plainText(layout)).toContain(' A      D\nAmazing grace')
  })

  it("draws shapes below the plan's capo and says both keys", () => {
    const drawn = drawSong({ ...item, key: 'A', capo: 2 }, planned, reader)
    expect(drawn).toMatchObject({ soundingKey: 'A', capo: 2, shapeKey: 'G' })
    expect(plainText(drawn.layout)).toContain(' G      C\nAmazing grace')
  })

  it('draws what sounds for who plays without a capo', () => {
    const drawn = drawSong({ ...item, key: 'A', capo: 2 }, planned, { ...reader, habit: 'none' })
    expect(drawn).toMatchObject({ capo: 0, shapeKey: null })
    expect(plainText(drawn.layout)).toContain(' A      D\nAmazing grace')
  })

  it('takes the sequence of the day, then the usual one', () => {
    const usual = { ...planned, defaultSequence: ['c', 'v1'] }
    expect(labels(drawSong(item, usual, reader))).toEqual(['Chorus', 'Verse 1'])
    const ofDay = { ...item, sequence: ['v1', 'c', 'v1'] }
    expect(labels(drawSong(ofDay, usual, reader))).toEqual(['Verse 1', 'Chorus', 'Verse 1'])
  })

  it('shows the chart as it stands when the sequence names none of its sections', () => {
    const old = { ...item, sequence: ['x9'] }
    expect(labels(drawSong(old, planned, reader))).toEqual(['Intro', 'Verse 1', 'Chorus'])
  })

  it('leaves out for singers what has no words', () => {
    const drawn = drawSong(item, planned, { ...reader, hasChords: false })
    expect(labels(drawn)).toEqual(['Verse 1', 'Chorus'])
    expect(plainText(drawn.layout)).toContain('Verse 1:\nAmazing grace')
  })

  it('needs no key to show the words', () => {
    const words = { chart: 'Come, ye thankful', arrangementKey: null, defaultSequence: [] }
    const drawn = drawSong({ ...item, capo: 2 }, words, reader)
    expect(drawn).toMatchObject({ soundingKey: null, shapeKey: null })
    expect(plainText(drawn.layout)).toContain('Come, ye thankful')
  })
})

function labels({ layout }: ReturnType<typeof drawSong>): string[] {
  return layout.sections.map(({ label }) => label)
}
