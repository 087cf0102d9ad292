import { describe, expect, it } from 'vitest'
import { creditsOf } from './credits.ts'

const song = {
  authors: ['Ann Author', 'Carl Composer'],
  copyright: '© 2019 Some Songs Ltd',
  ccliNumber: '1234567',
  isPublicDomain: false,
}

describe('creditsOf', () => {
  it('names authors, owner and licence number', () => {
    expect(creditsOf(song)).toBe(
      'Ann Author, Carl Composer · © 2019 Some Songs Ltd · CCLI song no. 1234567',
    )
  })

  it('says when nobody owns a song', () => {
    const free = { ...song, copyright: 'Public Domain', ccliNumber: null, isPublicDomain: true }
    expect(creditsOf(free)).toBe('Ann Author, Carl Composer · Public domain')
  })

  it('is empty where nothing is known', () => {
    expect(creditsOf({ ...song, authors: [], copyright: null, ccliNumber: null })).toBe('')
  })
})
