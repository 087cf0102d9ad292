import { describe, expect, it } from 'vitest'
import { pastedAsChordPro, transposedText, withMetadata } from './chart-text.ts'

const hymn = `{title: Amazing Grace}
{key: G}
# a remark   with blanks

{start_of_verse: Verse 1}
A[G]mazing [G7]grace! how [C]sweet the [G]sound
{end_of_verse}
`

describe('transposedText', () => {
  it('changes chords and key and not one letter more', () => {
    expect(transposedText(hymn, 2)).toBe(
      hymn
        .replace('{key: G}', '{key: A}')
        .replaceAll('[G7]', '[A7]')
        .replaceAll('[G]', '[A]')
        .replace('[C]', '[D]'),
    )
  })

  it('comes back to the very same text', () => {
    expect(transposedText(transposedText(hymn, 1), -1)).toBe(hymn)
  })

  it('names no key where none was named', () => {
    expect(transposedText('[G]Holy, [D]holy, [G]Lord\n', 2)).toBe('[A]Holy, [E]holy, [A]Lord\n')
  })

  it('leaves words without chords alone', () => {
    expect(transposedText('Holy, holy', 2)).toBe('Holy, holy')
  })
})

describe('withMetadata', () => {
  it('rewrites a directive where it stands', () => {
    expect(withMetadata('{title: A}\n{tempo: 84}\n[G]Holy', { tempo: 90 })).toBe(
      '{title: A}\n{tempo: 90}\n[G]Holy',
    )
  })

  it('takes a directive out when there is nothing to say any more', () => {
    expect(withMetadata('{title: A}\n{tempo: 84}\n[G]Holy', { tempo: null })).toBe(
      '{title: A}\n[G]Holy',
    )
  })
})

describe('pastedAsChordPro', () => {
  it('turns chords above the words into chords inside the words', () => {
    const pasted = 'G           C      G\nAmazing grace, how sweet\n'
    expect(pastedAsChordPro(pasted)).toContain('[G]Amazing grac[C]e, how [G]sweet')
  })

  it('leaves ChordPro, plain lyrics and single lines as they are', () => {
    expect(pastedAsChordPro(hymn)).toBeNull()
    expect(pastedAsChordPro('Holy, holy, holy\nLord God almighty\n')).toBeNull()
    expect(pastedAsChordPro('G C D')).toBeNull()
  })
})
