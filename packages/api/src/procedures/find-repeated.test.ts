import { describe, expect, it } from 'vitest'
import { findRepeated, refuseRepeated } from './find-repeated.ts'

const times = (sql: string, count: number) =>
  Array.from({ length: count }, () => ({ sql, duration: 1 }))

describe('findRepeated', () => {
  it('finds the statement that is sent for each row', () => {
    const statements = [...times('SELECT song', 1), ...times('SELECT author', 9)]
    expect(findRepeated(statements)).toEqual({ sql: 'SELECT author', times: 9 })
  })

  it('lets a change that is tried again pass, with its savepoints', () => {
    expect(findRepeated([...times('INSERT audit', 8), ...times('SAVEPOINT x', 20)])).toBeNull()
    expect(findRepeated([])).toBeNull()
  })

  it('names the procedure, so that it can be mended', () => {
    const refuse = () => refuseRepeated({ procedure: 'song.list', sql: 'SELECT 1', times: 9 })
    expect(refuse).toThrow('song.list has sent one statement 9 times: SELECT 1')
  })
})
