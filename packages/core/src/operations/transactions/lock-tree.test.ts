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
    expect(toLockTree(list).map(drawn).join(' ')).toBe(tree)
  })
})

function drawn({ pid, blocks }: TransactionDto): string {
  return blocks.length === 0 ? String(pid) : `${pid}(${blocks.map(drawn).join(' ')})`
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
