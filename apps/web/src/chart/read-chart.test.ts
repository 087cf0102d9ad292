import { layoutChart } from '@precentor/chart'
import { describe, expect, it } from 'vitest'
import { readChart } from './read-chart.ts'
import { soundingKey } from './sounding-key.ts'

describe('readChart', () => {
  it('takes the key of the arrangement where the chart names none', () => {
    const { song } = readChart('[D]Holy, [A]holy, [D]holy', 'A')
    expect(song.metadata.key).toBe('A')
  })

  it('lowers that key by the capo of the chart, whose chords are shapes', () => {
    const { song } = readChart('{capo: 2}\n[G]Holy, [D]holy', 'A')
    expect(song.metadata.key).toBe('G')
    expect(layoutChart(song).heading.key).toBe('A')
  })

  it('believes the chart where it names a key', () => {
    expect(readChart('{key: D}\n[D]Holy', 'A').song.metadata.key).toBe('D')
  })

  it('leaves a chart alone when the arrangement has no key, or none that can be read', () => {
    expect(readChart('[D]Holy', null).song.metadata.key).toBeNull()
    expect(readChart('[D]Holy', 'something').song.metadata.key).toBeNull()
  })
})

describe('soundingKey', () => {
  it('raises the written key by the capo of the chart', () => {
    const { song } = readChart('{key: G}\n{capo: 2}\n[G]Holy', null)
    expect(soundingKey(song)).toEqual({ name: 'A', isGuessed: false })
  })

  it('tells when the chords only suggest the key', () => {
    const { song } = readChart('[F]Holy, [C7]holy, [Bb]holy [F]Lord', null)
    expect(soundingKey(song)).toEqual({ name: 'F', isGuessed: true })
  })

  it('is unknown where there are no chords', () => {
    expect(soundingKey(readChart('Holy, holy', null).song)).toBeNull()
  })
})
