import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

const staleAfter = 10_000

/**
 * Waits until nobody else holds the lock file, then holds it. One left by a killed process is
 * known by the number in it, and, since numbers come again, by its age: a holder touches it.
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
    if (isLeftOver(file)) rmSync(file, { force: true })
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
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

/** @param {string} file */
function isLeftOver(file) {
  try {
    if (Date.now() - statSync(file).mtimeMs > staleAfter) return true
    // Empty for the instant between its making and its filling.
    const holder = Number(readFileSync(file, 'utf8'))
    return holder > 0 && !isAlive(holder)
  } catch {
    return false
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** @param {string} file */
function touch(file) {
  try {
    utimesSync(file, new Date(), new Date())
  } catch {
    // The directory went with a fresh `node_modules`; letting go will find nothing to remove.
  }
}
