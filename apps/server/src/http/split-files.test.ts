import { describe, expect, it } from 'vitest'
import { splitFiles } from './split-files.ts'

describe('splitFiles', () => {
  it('gives each file its bytes, whatever they are', () => {
    const body = Buffer.concat([
      Buffer.from('[{"name":"a","size":3},{"name":"b","size":0},{"name":"c","size":2}]\n'),
      Buffer.from([10, 255, 0, 1, 2]),
    ])
    const files = splitFiles(body).map(({ fileName, bytes }) => [fileName, [...bytes]])
    expect(files).toEqual([
      ['a', [10, 255, 0]],
      ['b', []],
      ['c', [1, 2]],
    ])
  })

  it.each([
    'no line',
    '[{"name":"a","size":3}]\nab',
    '[{"name":"a","size":1}]\nab',
    '[{"name":"a","size":-1}]\n',
    '[{"name":"a","size":1e99}]\na',
    '[{"size":1}]\na',
    '{"name":"a","size":1}\na',
    '[null]\n',
    '',
  ])('refuses %j in plain words', (body) => {
    expect(() => splitFiles(Buffer.from(body))).toThrow(/do not fit/)
  })
})
