import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { doStep, isDone } from './step-notes.mjs'

/** @type {string} */
let notes
let input = 'one'
let isThere = false
let timesWorked = 0

const step = {
  name: 'build',
  input: () => input,
  isThere: () => isThere,
  work: async () => {
    timesWorked++
    isThere = true
  },
}

beforeEach(() => {
  notes = mkdtempSync(join(tmpdir(), 'precentor-notes-'))
  onTestFinished(() => rmSync(notes, { recursive: true }))
  input = 'one'
  isThere = false
  timesWorked = 0
})

test('work is done once while nothing changes', async () => {
  await doStep(step, notes)
  await doStep(step, notes)
  expect(timesWorked).toBe(1)
  expect(isDone(step, notes)).toBe(true)
})

test('work is done again when the input changed', async () => {
  await doStep(step, notes)
  input = 'two'
  expect(isDone(step, notes)).toBe(false)
  await doStep(step, notes)
  expect(timesWorked).toBe(2)
})

test('work is done again when its result was deleted', async () => {
  await doStep(step, notes)
  isThere = false
  await doStep(step, notes)
  expect(timesWorked).toBe(2)
})

test('work that failed counts as not done, even after it had succeeded before', async () => {
  await doStep(step, notes)
  input = 'two'
  const failing = { ...step, work: () => Promise.reject(new Error('no')) }
  await expect(doStep(failing, notes)).rejects.toThrow('no')
  input = 'one'
  expect(isDone(step, notes)).toBe(false)
})

test('a change made while the work ran is not missed', async () => {
  const changing = {
    ...step,
    work: async () => {
      isThere = true
      input = 'two'
    },
  }
  await doStep(changing, notes)
  expect(isDone(step, notes)).toBe(false)
})
