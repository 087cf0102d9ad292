import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { countTests } from './count-tests.mjs'

/** @param {string} text */
function report(text) {
  const directory = mkdtempSync(join(tmpdir(), 'precentor-report-'))
  onTestFinished(() => rmSync(directory, { recursive: true }))
  const file = join(directory, 'report.json')
  writeFileSync(file, text)
  return file
}

test('tests of Vitest are counted, skipped ones are not', () => {
  const text = '{"numTotalTests":9,"numPassedTests":6,"numFailedTests":2,"numPendingTests":1}'
  expect(countTests(report(text))).toEqual({ passed: 6, failed: 2 })
})

test('tests of Playwright are counted, with errors outside of any test as failures', () => {
  const text =
    '{"stats":{"expected":5,"unexpected":1,"flaky":1,"skipped":3},"errors":[{"message":"no server"}]}'
  expect(countTests(report(text))).toEqual({ passed: 6, failed: 2 })
})

test('a report that is missing or cut short counts as nothing', () => {
  expect(countTests('/nowhere/report.json')).toEqual({ passed: 0, failed: 0 })
  expect(countTests(report('{"numPassed'))).toEqual({ passed: 0, failed: 0 })
})
