import { readFileSync } from 'node:fs'

/** @typedef {{ passed: number, failed: number }} Count */

/**
 * Reads how many tests passed and failed from the JSON report of Vitest or Playwright. A report
 * that was never written (the run broke before) counts as nothing.
 *
 * @param {string} file
 * @returns {Count}
 */
export function countTests(file) {
  const report = read(file)
  if (!report) return { passed: 0, failed: 0 }
  if ('stats' in report) {
    // A flaky test failed first and passed when it was tried again.
    const { expected = 0, flaky = 0, unexpected = 0 } = report.stats
    return { passed: expected + flaky, failed: unexpected + (report.errors?.length ?? 0) }
  }
  return { passed: report.numPassedTests ?? 0, failed: report.numFailedTests ?? 0 }
}

/** @param {string} file */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
