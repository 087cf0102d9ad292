import { describe, expect, it } from 'vitest'
import { splitAuthors } from './names.ts'

describe('splitAuthors', () => {
  it.each([
    ['John Newton', ['John Newton']],
    ['John Newton, Edwin Excell & John P. Rees', ['John Newton', 'Edwin Excell', 'John P. Rees']],
    [
      'Edward Perronet, John Rippon, & Oliver Holden',
      ['Edward Perronet', 'John Rippon', 'Oliver Holden'],
    ],
    ['Horatio Spafford and Philip Bliss', ['Horatio Spafford', 'Philip Bliss']],
    ['John W. Work, Jr.', ['John W. Work, Jr.']],
    ['Isaac Watts & Lowell Mason, 1839', ['Isaac Watts', 'Lowell Mason, 1839']],
    ['Author One | Author Two', ['Author One', 'Author Two']],
    ['4. Jh / Ignaz Franz (1719-1790)', ['4. Jh', 'Ignaz Franz (1719-1790)']],
    ['Work, John; Newton, John', ['Work, John', 'Newton, John']],
    ['Verses 1 and 4 Mary A. Lathbury.', ['Verses 1 and 4 Mary A. Lathbury.']],
    ['', []],
  ])('cuts “%s”', (text, names) => {
    expect(splitAuthors(text).map(({ name }) => name)).toEqual(names)
  })

  it('reads the part that each of them had', () => {
    expect(splitAuthors('Words: Isaac Watts; Music by Lowell Mason')).toEqual([
      { name: 'Isaac Watts', role: 'words' },
      { name: 'Lowell Mason', role: 'music' },
    ])
  })
})
