import { describe, expect, it } from 'vitest'
import { sectionChoices } from './section-choices.ts'

const chart = `{start_of_verse}
[G]One
{end_of_verse}
{start_of_chorus}
[C]Sing
{end_of_chorus}
{start_of_verse}
[G]Two
{end_of_verse}
{chorus}
{start_of_bridge: Middle}
[D]Up
{end_of_bridge}
`

describe('sectionChoices', () => {
  it('names each section once and knows how the song is usually sung', () => {
    const { sections, usual } = sectionChoices(chart, [])
    expect(sections.map(({ label }) => label)).toEqual(['Verse 1', 'Chorus', 'Verse 2', 'Middle'])
    expect(usual).toEqual(['v1', 'c', 'v2', 'c', 'b'])
  })

  it('follows the arrangement where that states a sequence', () => {
    expect(sectionChoices(chart, ['c', 'v1']).usual).toEqual(['c', 'v1'])
  })
})
