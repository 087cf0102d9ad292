import { readChordPro } from '@precentor/chart'
import { describe, expect, it } from 'vitest'
import { fingerprintOf } from './fingerprint.ts'

const song = '{title: A}\n{key: G}\n{start_of_verse}\n[G]Come thou [C]fount\n{end_of_verse}\n'

describe('fingerprintOf', () => {
  it.each([
    ['line ends', song.replaceAll('\n', '\r\n')],
    ['blanks at the ends of lines', song.replaceAll('\n', '  \n')],
    ['empty lines', song.replaceAll('\n', '\n\n')],
    ['the short names of directives', song.replace('start_of_verse', 'sov').replace('title', 't')],
    ['the order of directives', song.replace('{title: A}\n{key: G}', '{key: G}\n{title: A}')],
    ['remarks for the file’s readers', `# seen by nobody\n${song}`],
  ])('is the same whatever %s', (_what, other) => {
    expect(fingerprint(other)).toBe(fingerprint(song))
  })

  it.each([
    ['a word', song.replace('fount', 'font')],
    ['a chord', song.replace('[C]', '[Am]')],
    ['the place of a chord', song.replace('[C]fount', 'fo[C]unt')],
    ['the title', song.replace('title: A', 'title: B')],
    ['the key', song.replace('key: G', 'key: A')],
    ['the kind of a section', song.replaceAll('_of_verse', '_of_bridge')],
    ['a capo', song.replace('{key: G}', '{key: G}\n{capo: 2}')],
  ])('tells %s', (_what, other) => {
    expect(fingerprint(other)).not.toBe(fingerprint(song))
  })
})

function fingerprint(text: string): string {
  return fingerprintOf(readChordPro(text).song)
}
