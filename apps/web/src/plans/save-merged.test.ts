import { describe, expect, it } from 'vitest'
import { EditConflict, saveMerged } from './save-merged.ts'

type Row = { readonly version: number; readonly key: string; readonly notes: string }

class Stale extends Error {
  readonly current: Row
  constructor(current: Row) {
    super('stale')
    this.current = current
  }
}

/** A server with one row, that others change before each of our tries. */
function makeServer(stored: Row, others: ((row: Row) => Row)[] = []) {
  let row = stored
  return {
    row: () => row,
    send: (changes: Partial<Row>) => async (known: Row) => {
      const other = others.shift()
      if (other) row = { ...other(row), version: row.version + 1 }
      if (known.version !== row.version) throw new Stale(row)
      row = { ...row, ...changes, version: row.version + 1 }
      return row
    },
  }
}

const base: Row = { version: 1, key: 'G', notes: '' }
const currentOf = (error: unknown) => (error instanceof Stale ? error.current : null)
const isSameKey = (first: Row, second: Row) => first.key === second.key

describe('saveMerged', () => {
  it('writes at once when nobody else has written', async () => {
    const server = makeServer(base)
    const send = server.send({ key: 'A' })
    expect(await saveMerged({ base, send, currentOf, isSame: isSameKey })).toMatchObject({
      version: 2,
      key: 'A',
    })
  })

  it('joins a change of something else, however often it comes', async () => {
    const note = (row: Row) => ({ ...row, notes: `${row.notes}!` })
    const server = makeServer(base, [note, note])
    await saveMerged({ base, send: server.send({ key: 'A' }), currentOf, isSame: isSameKey })
    expect(server.row()).toMatchObject({ key: 'A', notes: '!!' })
  })

  it('overwrites nobody who changed the same', async () => {
    const server = makeServer(base, [(row) => ({ ...row, key: 'D' })])
    const saving = saveMerged({
      base,
      send: server.send({ key: 'A' }),
      currentOf,
      isSame: isSameKey,
    })
    await expect(saving).rejects.toBeInstanceOf(EditConflict)
    await expect(saving).rejects.toMatchObject({ current: { key: 'D', version: 2 } })
    expect(server.row().key).toBe('D')
  })

  it('gives every other error on', async () => {
    const send = () => Promise.reject(new Error('offline'))
    await expect(saveMerged({ base, send, currentOf, isSame: isSameKey })).rejects.toThrow(
      'offline',
    )
  })
})
