import { describe, expect, it } from 'vitest'
import { detailChanges } from './detail-changes.ts'
import type { SongDetails } from './song-details.ts'

const stored: SongDetails = {
  title: 'Amazing Grace',
  otherTitles: [],
  authors: [{ name: 'John Newton', role: 'words' }],
  copyright: '',
  ccliNumber: '22025',
  isPublicDomain: true,
  language: 'en',
  themes: ['grace'],
  scriptures: [],
  notes: '',
}

describe('detailChanges', () => {
  it('sends nothing when nothing was changed', () => {
    expect(detailChanges(stored, { ...stored })).toEqual({ isRight: true, changes: {} })
  })

  it('sends only what was changed', () => {
    expect(detailChanges(stored, { ...stored, themes: ['grace', 'trust'] })).toEqual({
      isRight: true,
      changes: { themes: ['grace', 'trust'] },
    })
  })

  it('sends nothing known for a field that was emptied', () => {
    expect(detailChanges(stored, { ...stored, ccliNumber: ' ', language: '' })).toEqual({
      isRight: true,
      changes: { ccliNumber: null, language: null },
    })
  })

  it('leaves out authors without a name', () => {
    const authors = [...stored.authors, { name: ' ', role: 'music' as const }]
    expect(detailChanges(stored, { ...stored, authors })).toMatchObject({
      changes: { authors: stored.authors },
    })
  })

  it('says which field has to be mended, and how', () => {
    const read = detailChanges(stored, { ...stored, title: ' ', ccliNumber: 'none', language: '?' })
    expect(read).toEqual({
      isRight: false,
      complaints: {
        title: 'Please fill this in.',
        ccliNumber: 'A CCLI song number has digits only.',
        language: 'Write a language such as en, de or pt-BR.',
      },
    })
  })
})
