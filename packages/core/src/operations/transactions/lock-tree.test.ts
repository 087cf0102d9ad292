import type { OpenTransactionRow } from '@precentor/db'
import { describe, expect, it } from 'vitest'
import { toLockTree, type TransactionDto } from './lock-tree.ts'

describe('the tree of those that wait', () => {
  it.each([
    { name: 'nobody waits', rows: { 1: [], 2: [] }, tree: '1 2' },
    { name: 'a queue is a chain', rows: { 1: [], 2: [1], 3: [1, 2] }, tree: '1(2(3))' },
    { name: 'two wait for one', rows: { 1: [], 2: [1], 3: [1] }, tree: '1(2 3)' },
    { name: 'a circle stands on top', rows: { 1: [2], 2: [1], 3: [1] }, tree: '1(3) 2' },
    { name: 'an unknown blocker hides nobody', rows: { 1: [99], 2: [1] }, tree: '1(2)' },
  ])('$name', ({ rows, tree }) => {
    const list = Object.entries(rows).map(([pid, blockedBy]) => row(Number(pid), blockedBy))
    expect(drawn(toLockTree(list), null)).toBe(tree)
  })
})

function drawn(all: readonly TransactionDto[], parent: number | null): string {
  return all
    .filter(({ below }) => below === parent)
    .map(({ pid }) => {
      const waiting = drawn(all, pid)
      return waiting === '' ? String(pid) : `${pid}(${waiting})`
    })
    .join(' ')
}

function row(pid: number, blockedBy: readonly number[]): OpenTransactionRow {
  return {
    pid,
    begin: '1',
    applicationName: 'precentor-1',
    isOurs: true,
    state: 'active',
    openFor: 1,
    inStateFor: 1,
    sql: 'SELECT 1',
    blockedBy,
    waitsFor: null,
    locks: 0,
  }
}
