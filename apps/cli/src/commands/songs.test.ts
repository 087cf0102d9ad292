import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const main = fileURLToPath(new URL('../main.ts', import.meta.url))
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'precentor-songs-'))
  await writeFile(
    join(folder, 'grace.cho'),
    '{title: Amazing Grace}\n{subtitle: New Britain}\n{composer: William Walker}\n{key: G}\n{capo: 2}\n{time: 3/4}\nloose [G]line\n{soc: Refrain}\n{c: softly}\n[G]Sing [N.C.]\n\n{eoc}\n{sot}\ne|--2--|\n{eot}\n{chorus}\n',
  )
  await writeFile(
    join(folder, 'song.xml'),
    '<song><title>Ode</title><key>D</key><lyrics>[V1]\n.D   A\n Joy ful\n</lyrics></song>',
  )
  await writeFile(join(folder, 'two.cho'), '{title: One}\n[C]a\n{new_song}\n{title: Two}\n[D]b\n')
  await writeFile(
    join(folder, 'picture.cho'),
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 3, 0, 0]),
  )
})

afterAll(() => rm(folder, { recursive: true }))

describe('precentor inspect', () => {
  it('prints one JSON object a song, keys and chords as written', async () => {
    const { stdout, code } = await precentor('inspect', 'grace.cho', '--json')
    expect(JSON.parse(stdout)).toEqual({
      file: 'grace.cho',
      format: 'chordpro',
      encoding: 'utf-8',
      title: 'Amazing Grace',
      titles: ['Amazing Grace', 'New Britain'],
      authors: [{ name: 'William Walker', role: 'music' }],
      key: 'G',
      capo: 2,
      tempo: null,
      meter: '3/4',
      ccli: null,
      copyright: null,
      sections: [
        { type: 'chorus', label: 'Refrain', lines: 1 },
        { type: 'tab', label: null, lines: 0 },
      ],
      sequence: ['Refrain', 'tab', 'Refrain'],
      lineCount: 2,
      chords: ['G', 'G', 'N.C.'],
      warnings: [],
    })
    expect(code).toBe(0)
  })

  it('goes on after files it cannot read, and ends with code 1', async () => {
    const { stdout, code } = await precentor(
      'inspect',
      'missing.cho',
      'picture.cho',
      'two.cho',
      'song.xml',
      '--json',
    )
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(lines).toMatchObject([
      { file: 'missing.cho', error: 'There is no such file.' },
      { file: 'picture.cho', error: expect.stringMatching(/^This file .*\.$/) },
      { title: 'One' },
      { title: 'Two' },
      {
        format: 'opensong',
        sections: [{ type: 'verse', label: 'V1', lines: 1 }],
        sequence: ['V1'],
      },
    ])
    expect(Object.keys(lines[0] ?? {})).toEqual(['file', 'error'])
    expect(code).toBe(1)
  })

  it('tells the same for people', async () => {
    const { stdout } = await precentor('inspect', 'song.xml')
    expect(stdout).toBe('song.xml (opensong): Ode · key D · 1 section · 1 line · 2 chords\n')
  })
})

describe('precentor convert', () => {
  it('prints a song in another format and key', async () => {
    const { stdout, code } = await precentor(
      'convert',
      'song.xml',
      '--to',
      'chordpro',
      '--key',
      'E',
    )
    expect(stdout).toContain('{title: Ode}\n{key: E}')
    expect(stdout).toContain('{start_of_verse: Verse 1}\n[E]Joy [B]ful\n{end_of_verse}')
    expect(code).toBe(0)
  })

  it('writes a file, and tells what the format cannot hold', async () => {
    const { stderr } = await precentor(
      'convert',
      'grace.cho',
      '--to',
      'openlyrics',
      '--out',
      'grace.xml',
    )
    expect(await readFile(join(folder, 'grace.xml'), 'utf8')).toContain('<chord name="A"/>')
    expect(stderr).toContain('OpenLyrics has no place for a capo')
  })

  it.each([
    [['two.cho', '--to', 'opensong'], 'There are 2 songs'],
    [['song.xml', '--to', 'word'], 'It is one of'],
    [['song.xml', '--to', 'json', '--key', 'zzz'], 'Write it as Bb or F#m'],
    [['missing.cho', '--to', 'json'], 'There is no such file.'],
  ])('says what is wrong with %j in one sentence', async (words, sentence) => {
    const { stderr, code } = await precentor('convert', ...words)
    expect(stderr).toContain(sentence)
    expect(stderr).not.toContain('    at ')
    expect(code).toBe(1)
  })
})

type Ended = { readonly stdout: string; readonly stderr: string; readonly code: number }

function precentor(...words: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [main, ...words],
      { cwd: folder, timeout: 15_000 },
      (_error, stdout, stderr) => resolve({ stdout, stderr, code: child.exitCode ?? -1 }),
    )
  })
}
