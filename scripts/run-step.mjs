import { spawn } from 'node:child_process'
import { stripVTControlCharacters } from 'node:util'
import { root } from './checkout.mjs'
import { showProgress } from './show-progress.mjs'
import { StepError } from './step-error.mjs'
import { toolEnvironment } from './tool-environment.mjs'

/**
 * Runs one tool while showing that it runs: its latest line, and the time at the end.
 *
 * @param {string} title what is being done, as in "Installing dependencies"
 * @param {{ command: string, args: string[] }} tool
 * @param {(said: string) => string | undefined} [explain] turns a known failure into a sentence
 * @throws {StepError} when the tool fails or cannot be started
 */
export async function runStep(title, tool, explain = () => undefined) {
  const progress = showProgress(title)
  const child = spawn(tool.command, tool.args, {
    cwd: root,
    env: toolEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const listen = (/** @type {Buffer} */ chunk) => {
    said = (said + stripVTControlCharacters(chunk.toString())).slice(-200_000)
    progress.tell(
      said
        .trimEnd()
        .split(/[\r\n]/)
        .at(-1) ?? '',
    )
  }
  child.stdout.on('data', listen)
  child.stderr.on('data', listen)

  const stopTool = (/** @type {NodeJS.Signals} */ signal) => {
    child.kill(signal)
    progress.end(false)
    process.exit(signal === 'SIGINT' ? 130 : 143)
  }
  process.once('SIGINT', stopTool).once('SIGTERM', stopTool)
  const code = await ending(child)
  process.off('SIGINT', stopTool).off('SIGTERM', stopTool)

  progress.end(code === 0)
  if (code === 0) return
  if (typeof code === 'string') throw new StepError(`${tool.command} cannot be started (${code}).`)
  const known = explain(said)
  throw known ? new StepError(known) : new StepError(`${title} failed.`, said)
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number | string>} the exit code, or why it could not be started
 */
function ending(child) {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('close', (code) => resolve(code ?? 1))
  })
}
