import { mkdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

const staleAfter = 10_000

/**
 * Waits until nobody else holds the lock file, then holds it. The holder touches the file all
 * the time, so that one left by a killed process is known by its age; process numbers come again.
 *
 * @param {string} file
 * @param {() => void} onWait called once when somebody else holds it
 * @returns {Promise<() => void>} lets go
 */
export async function holdLock(file, onWait) {
  mkdirSync(dirname(file), { recursive: true })
  for (let tries = 0; !take(file); tries++) {
    if (tries === 0) onWait()
    await delay(250)
    if (age(file) > staleAfter) rmSync(file, { force: true })
  }
  const timer = setInterval(() => touch(file), 1_000).unref()
  return () => {
    clearInterval(timer)
    rmSync(file, { force: true })
  }
}

/** @param {string} file */
function take(file) {
  try {
    writeFileSync(file, '', { flag: 'wx' })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

/** @param {string} file */
function age(file) {
  const stats = statSync(file, { throwIfNoEntry: false })
  return stats ? Date.now() - stats.mtimeMs : 0
}

/** @param {string} file */
function touch(file) {
  try {
    utimesSync(file, new Date(), new Date())
  } catch {
    // The directory went with a fresh `node_modules`; letting go will find nothing to remove.
  }
}
