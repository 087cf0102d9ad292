import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { notesDirectory } from './checkout.mjs'

/**
 * A piece of work whose result stays: `input` is a fingerprint of all that the result depends on,
 * `isThere` tells whether the result still is.
 *
 * @typedef {{ name: string, input: () => string, isThere: () => boolean, work: () => Promise<void> }} Step
 */

/**
 * Whether a step was done with the input as it is now and its result is still there.
 *
 * @param {Step} step
 * @param {string} directory where the notes are
 */
export function isDone({ name, input, isThere }, directory = notesDirectory) {
  return readNote(join(directory, name)) === input() && isThere()
}

/**
 * Does a step that is not done. It is noted only when it succeeded, so that work cut short is
 * done again; the input is read before, so that a change meanwhile is not missed.
 *
 * @param {Step} step
 * @param {string} directory where the notes are
 */
export async function doStep(step, directory = notesDirectory) {
  if (isDone(step, directory)) return
  const note = join(directory, step.name)
  const input = step.input()
  rmSync(note, { force: true })
  await step.work()
  mkdirSync(directory, { recursive: true })
  writeFileSync(note, input)
}

/** @param {string} note */
function readNote(note) {
  try {
    return readFileSync(note, 'utf8')
  } catch {
    return undefined
  }
}
