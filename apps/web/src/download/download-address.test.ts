import { expect, it } from 'vitest'
import { downloadAddress } from './download-address.ts'

it('names what is wanted and leaves the usual out', () => {
  expect(
    downloadAddress('song', {
      format: 'pdf',
      songId: 'a b',
      key: 'F#m',
      capo: 0,
      notation: null,
      isLarge: false,
      lyricsOnly: true,
    }),
  ).toBe('/api/print/song?format=pdf&songId=a+b&key=F%23m&capo=0&lyricsOnly=true')
})
