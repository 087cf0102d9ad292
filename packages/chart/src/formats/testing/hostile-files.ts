const encoder = new TextEncoder()
const megabyte = 1024 * 1024

/** Files made to hurt a reader, by what they are; each is as large as such a file can come. */
export function hostileFiles(): ReadonlyMap<string, Uint8Array> {
  return new Map([
    ...texts().map(([name, text]) => [name, encoder.encode(text)] as const),
    ...bytes(),
  ])
}

function texts(): [string, string][] {
  const entity = (name: string, of: string) => `<!ENTITY ${name} "${`&${of};`.repeat(10)}">`
  const laughs = ['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'].map((name, place) =>
    entity(name, 'abcdefghi'.charAt(place)),
  )
  const song = (head: string, title: string) =>
    `<?xml version="1.0"?><!DOCTYPE song [${head}]><song><title>${title}</title><lyrics>[V1]\n la</lyrics></song>`
  return [
    ['one line of 20 MB', 'x'.repeat(20 * megabyte)],
    ['a line with 8 MB of chords', '[G]la '.repeat((8 * megabyte) / 6)],
    ['7 MB of chords above words', `${'G   Am  '.repeat(400_000)}\n${'la la   '.repeat(400_000)}`],
    ['8 MB of short lines', 'G\nla\n'.repeat((8 * megabyte) / 5)],
    ['8 MB of empty lines', '\n'.repeat(8 * megabyte)],
    ['8 MB of open brackets', '['.repeat(8 * megabyte)],
    ['8 MB of open braces', '{'.repeat(8 * megabyte)],
    ['a line of repeats', 'Chorus x2 (2x) //: :// | | | '.repeat(6_500)],
    ['many songs', '{new_song}\n'.repeat(190_000)],
    ['billion laughs', song(`<!ENTITY a "lol">${laughs.join('')}`, '&j;')],
    ['an external entity', song('<!ENTITY x SYSTEM "file:///etc/passwd">', '&x;')],
    ['deep elements', `<song>${'<a>'.repeat(300_000)}${'</a>'.repeat(300_000)}</song>`],
    ['deep JSON', `${'['.repeat(500_000)}${']'.repeat(500_000)}`],
    ['deep JSON objects', `${'{"a":'.repeat(300_000)}1${'}'.repeat(300_000)}`],
    ['NUL in a line', '{title: A}\n[G]la\0la\n'],
    ['script in a title', '{title: <script>alert(1)</script>}\n[G]la\n'],
    [
      'a wrong declaration',
      '<?xml version="1.0" encoding="utf-16"?><song><title>A</title><lyrics>[V1]\n la</lyrics></song>',
    ],
  ]
}

function bytes(): [string, Uint8Array][] {
  const text = '{title: A}\n[G]la\n'
  const utf16 = Uint8Array.from(`\ufeff${text}`, () => 0)
  const little = new Uint8Array(2 * utf16.length)
  const big = new Uint8Array(2 * utf16.length)
  const wide = new Uint8Array(4 * (text.length + 1))
  for (const [place, letter] of Array.from(`\ufeff${text}`).entries()) {
    const code = letter.charCodeAt(0)
    const [low, high] = [code & 255, code >> 8]
    little.set([low, high], 2 * place)
    big.set([high, low], 2 * place)
    wide.set([low, high, 0, 0], 4 * place)
  }
  return [
    ['UTF-16, low byte first', little],
    ['UTF-16, high byte first', big],
    ['UTF-16 that is cut off', little.subarray(0, -1)],
    ['UTF-32', wide],
    [
      'noise',
      Uint8Array.from({ length: 200_000 }, (_, at) => (at * 7919 + ((at * at) >> 3)) & 255),
    ],
  ]
}
