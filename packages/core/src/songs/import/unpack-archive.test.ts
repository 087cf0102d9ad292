import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { ArchiveRefusedError, unpackArchive } from './unpack-archive.ts'

describe('unpackArchive', () => {
  it('gives the files of all folders, and passes over what systems leave there', () => {
    const archive = zipSync({
      'songs/a.cho': strToU8('{title: A}'),
      'songs/deep/b.txt': strToU8('B'),
      '__MACOSX/songs/._a.cho': strToU8('x'),
      'songs/.DS_Store': strToU8('x'),
      'Thumbs.db': strToU8('x'),
    })
    const { files, left } = unpackArchive(archive)
    expect(files.map(({ fileName, bytes }) => [fileName, text(bytes)])).toEqual([
      ['songs/a.cho', '{title: A}'],
      ['songs/deep/b.txt', 'B'],
    ])
    expect(left).toEqual([])
  })

  it.each(['../../etc/passwd', '/etc/passwd', 'a/../../b.cho', 'C:\\songs\\a.cho', 'inner.zip'])(
    'leaves %s where it is, and takes the rest',
    (name) => {
      const { files, left } = unpackArchive(
        zipSync({ [name]: strToU8('x'), 'good.cho': strToU8('good') }),
      )
      expect(files.map(({ fileName }) => fileName)).toEqual(['good.cho'])
      expect(left.map((each) => each.name)).toEqual([name])
    },
  )

  it('leaves a file that is larger than any song', () => {
    const noise = new Uint8Array(2 * 1024 * 1024 + 1).map((_, at) => (at * 7919) % 251)
    const { files, left } = unpackArchive(zipSync({ 'large.cho': noise }, { level: 0 }))
    expect(files).toEqual([])
    expect(left[0]?.reason).toContain('2 MB')
  })

  it('refuses a bomb that says what it is', () => {
    const bomb = zipSync({ 'zeros.cho': new Uint8Array(60 * 1024 * 1024) })
    expect(() => unpackArchive(bomb)).toThrow('more than a hundred times its size')
  })

  it('refuses a bomb that says it is small', () => {
    const bomb = zipSync({ 'zeros.cho': new Uint8Array(60 * 1024 * 1024) })
    // The sizes in the headers of the file and of the directory, made into lies.
    for (let at = 0; at < bomb.length - 30; at += 1) {
      const view = new DataView(bomb.buffer, bomb.byteOffset + at)
      const signature = view.getUint32(0, true)
      if (signature === 0x04034b50) view.setUint32(22, 10, true)
      if (signature === 0x02014b50) view.setUint32(24, 10, true)
    }
    expect(() => unpackArchive(bomb)).toThrow(ArchiveRefusedError)
  })

  it('refuses more files than a thousand', () => {
    const many = Object.fromEntries(
      Array.from({ length: 1_001 }, (_, number) => [`${number}.cho`, strToU8('x')]),
    )
    expect(() => unpackArchive(zipSync(many))).toThrow('more than 1,000 files')
  })

  it('refuses an archive with nothing in it', () => {
    expect(() => unpackArchive(zipSync({}))).toThrow('no files')
  })

  it('throws nothing but its own error, whatever it is given', () => {
    const archive = zipSync({ 'a.cho': strToU8('{title: A}\n[G]Words of a song') })
    fc.assert(
      fc.property(fc.nat(archive.length - 1), fc.nat(255), (at, value) => {
        const broken = archive.slice()
        broken[at] = value
        expect(outcome(broken)).toBe('as wanted')
      }),
      { numRuns: 300 },
    )
  })
})

function outcome(bytes: Uint8Array): unknown {
  try {
    unpackArchive(bytes)
  } catch (error) {
    return error instanceof ArchiveRefusedError ? 'as wanted' : error
  }
  return 'as wanted'
}

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}
