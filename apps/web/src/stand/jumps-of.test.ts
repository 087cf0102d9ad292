import { layoutChart, readChordPro } from '@precentor/chart'
import { describe, expect, it } from 'vitest'
import { jumpsOf } from './jumps-of.ts'

const { song } = readChordPro(`{comment: Softly}
{start_of_verse: Verse 1}
Abide with me
{end_of_verse}

{comment: Louder}
{start_of_chorus: Chorus}
Shine through the gloom
{end_of_chorus}
`)

describe('jumpsOf', () => {
  it('counts sections as the chart shows them, without the remarks between', () => {
    const jumps = jumpsOf(layoutChart(song), [0, 1])
    expect(jumps).toEqual([
      { index: 0, label: 'Verse 1', page: 0 },
      { index: 1, label: 'Chorus', page: 1 },
    ])
  })

  it('has a jump for each time a section is sung', () => {
    const sequence = ['v1', { section: 'c', times: 2 }, 'v1']
    const labels = jumpsOf(layoutChart(song, { sequence }), []).map(({ label }) => label)
    expect(labels).toEqual(['Verse 1', 'Chorus ×2', 'Verse 1'])
  })
})
