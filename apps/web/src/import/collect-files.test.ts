import { importLimits } from '@precentor/schemas'
import { describe, expect, it } from 'vitest'
import { collectFiles } from './collect-files.ts'

describe('collectFiles', () => {
  it('takes files of every name', () => {
    const { files, failures } = collectFiles([file('a.cho'), file('Amazing Grace'), file('../b')])
    expect(files.map(({ name }) => name)).toEqual(['a.cho', 'Amazing Grace', '../b'])
    expect(failures).toEqual([])
  })

  it('passes over what systems leave in folders', () => {
    const litter = ['.DS_Store', 'Thumbs.db', 'desktop.ini', '._amen.cho'].map((name) => file(name))
    const nested = Object.assign(file('amen.cho'), { path: './__MACOSX/songs/amen.cho' })
    expect(collectFiles([...litter, nested])).toEqual({ files: [], failures: [] })
  })

  it('names files that are too large and does not send them', () => {
    const large = file('video.mp4', importLimits.fileBytes + 1)
    const { files, failures } = collectFiles([large, file('largest.cho', importLimits.fileBytes)])
    expect(files.map(({ name }) => name)).toEqual(['largest.cho'])
    expect(failures).toMatchObject([{ name: 'video.mp4', canRetry: false }])
  })
})

function file(name: string, size = 10): File {
  return new File([new Uint8Array(size)], name)
}
