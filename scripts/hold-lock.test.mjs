import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { holdLock } from './hold-lock.mjs'

/** @type {string} */
let file
let waited = 0
const onWait = () => waited++

beforeEach(() => {
  const directory = mkdtempSync(join(tmpdir(), 'precentor-lock-'))
  onTestFinished(() => rmSync(directory, { recursive: true }))
  file = join(directory, 'below', 'lock')
  waited = 0
})

test('a second holder waits, says so once, and goes on when the first lets go', async () => {
  const release = await holdLock(file, onWait)
  const order = ['first holds']
  const second = holdLock(file, onWait).then((releaseSecond) => {
    order.push('second holds')
    releaseSecond()
  })
  await delay(600)
  order.push('first lets go')
  release()
  await second
  expect(order).toEqual(['first holds', 'first lets go', 'second holds'])
  expect(waited).toBe(1)
  expect(existsSync(file)).toBe(false)
})

test('a lock left by a killed process is taken over at once', async () => {
  const { pid } = spawnSync(process.execPath, ['--version'])
  mkdirSync(dirname(file))
  writeFileSync(file, String(pid))
  const start = performance.now()
  const release = await holdLock(file, onWait)
  expect(performance.now() - start).toBeLessThan(2_000)
  release()
})

test('a lock left by a killed process whose number came again is taken over by its age', async () => {
  mkdirSync(dirname(file))
  writeFileSync(file, String(process.pid))
  utimesSync(file, new Date(), new Date(Date.now() - 60_000))
  const release = await holdLock(file, onWait)
  expect(existsSync(file)).toBe(true)
  release()
})
