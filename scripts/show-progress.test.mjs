import { expect, test, vi } from 'vitest'
import { showProgress } from './show-progress.mjs'

/** @param {boolean} isTTY */
function recorder(isTTY) {
  const written = /** @type {string[]} */ ([])
  const write = (/** @type {string | Uint8Array} */ text) => written.push(String(text)) > 0
  return { written, out: { isTTY, columns: 40, write } }
}

test('in a log a step is never silent for more than ten seconds', () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] })
  const { written, out } = recorder(false)
  const progress = showProgress('Installing', out)
  progress.tell('reused 12')
  vi.advanceTimersByTime(10_000)
  progress.end(true)
  vi.useRealTimers()
  expect(written).toEqual([
    'Installing ...\n',
    '  Installing, 10 s so far: reused 12\n',
    '✓ Installing  10.0 s\n',
  ])
})

test('on a terminal one line is rewritten and never wraps', () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] })
  const { written, out } = recorder(true)
  const progress = showProgress('Building', out)
  progress.tell('x'.repeat(200))
  vi.advanceTimersByTime(300)
  progress.end(false)
  vi.useRealTimers()
  const drawn = written.slice(0, -1).map((text) => text.replace('\r\u001B[2K', ''))
  expect(drawn).toHaveLength(3)
  for (const line of drawn) {
    expect(line).toContain('Building 0 s')
    expect(line.length).toBeLessThan(40)
  }
  expect(written.at(-1)).toBe('\r\u001B[2K✗ Building  0.3 s\n')
})
