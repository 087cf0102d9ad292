import { describe, expect, it } from 'vitest'
import { readPasted } from './read-pasted.ts'

describe('readPasted', () => {
  it('keeps ChordPro as it was typed', () => {
    const text = '{title: Morning}\n{key: G}\n{capo: 2}\n\n{sov}\n[G]Morning has [C]broken\n{eov}\n'
    expect(readPasted(text)).toMatchObject({
      format: 'ChordPro',
      title: 'Morning',
      key: 'A',
      sections: 1,
      songs: 1,
      chart: text,
    })
  })

  it('turns chords over words into ChordPro', () => {
    const read = readPasted('Morning\n\nVerse 1\nG           C\nMorning has broken\n')
    expect(read?.format).not.toBe('ChordPro')
    expect(read?.chart).toContain('[G]Morning has [C]broken')
  })

  it('takes words alone', () => {
    expect(readPasted('Morning has broken\nLike the first morning')?.chart).toContain(
      'Like the first morning',
    )
  })

  it('makes nothing of nothing', () => {
    expect(readPasted(' \n\n')).toBeNull()
  })

  it('says how many songs there are, and takes the first', () => {
    const read = readPasted('{title: One}\nLa\n{new_song}\n{title: Two}\nLo')
    expect(read).toMatchObject({ songs: 2, title: 'One' })
    expect(read?.chart).not.toContain('Two')
  })
})
