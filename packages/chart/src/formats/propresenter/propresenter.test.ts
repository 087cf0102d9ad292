import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lyricLines } from '../../song/song-text.ts'
import { errorOf } from '../testing/error-of.ts'
import { readText } from '../testing/read-text.ts'
import { UnreadableSongError } from '../unreadable.ts'
import { plainTextOfRtf } from './rtf.ts'

describe('reading ProPresenter', () => {
  it('reads named groups as sections, and the slides of others one by one', () => {
    const { song } = readText(
      presentation(
        `<RVSlideGrouping name="Chorus">${slide(plain('My chains'))}${slide(plain('are gone'))}</RVSlideGrouping><RVSlideGrouping name="">${slide(plain('one'))}${slide(plain('two'))}</RVSlideGrouping>`,
      ),
    )
    expect(song.source?.format).toBe('propresenter')
    expect(song.metadata).toMatchObject({
      title: 'Grace',
      ccli: '22025',
      authors: [{ name: 'John Newton', role: 'author' }],
    })
    expect(song.sections.map(({ id, lines }) => [id, lines.length])).toEqual([
      ['c', 2],
      ['v1', 1],
      ['v2', 1],
    ])
  })

  it('reads the RTF of earlier versions', () => {
    const rtf = String.raw`{\rtf1\ansi{\fonttbl{\f0 Arial;}}{\*\x hidden}\f0 Gro\'dfer Gott\par wir\line \u233?t\'e9 \{so\}}`
    const { song } = readText(presentation(slide('', ` RTFData="${btoa(rtf)}"`)))
    expect(lyricLines(song)).toEqual(['Großer Gott', 'wir', 'été {so}'])
  })

  it('gives a song or its own error, whatever the words are', () => {
    fc.assert(
      fc.property(fc.base64String(), fc.string(), (encoded, rtf) => {
        const caught = errorOf(() => readText(presentation(slide('', ` RTFData="${encoded}"`))))
        expect(caught === null || caught instanceof UnreadableSongError).toBe(true)
        expect(typeof plainTextOfRtf(rtf)).toBe('string')
      }),
    )
  })
})

function presentation(groups: string): string {
  return `<?xml version="1.0"?><RVPresentationDocument CCLISongTitle="Grace" CCLIAuthor="John Newton" CCLISongNumber="22025">${groups}</RVPresentationDocument>`
}

function slide(words: string, attributes = ''): string {
  return `<RVDisplaySlide label=""><RVTextElement${attributes}>${words}</RVTextElement></RVDisplaySlide>`
}

function plain(words: string): string {
  return `<NSString rvXMLIvarName="PlainText">${btoa(words)}</NSString>`
}
