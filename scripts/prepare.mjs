import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { notesDirectory, pnpm, root } from './checkout.mjs'
import { fingerprint } from './fingerprint.mjs'
import { holdLock } from './hold-lock.mjs'
import { installStep } from './install-step.mjs'
import { runStep } from './run-step.mjs'
import { StepError } from './step-error.mjs'
import { doStep, isDone } from './step-notes.mjs'

const toolchain = ['package.json', 'pnpm-lock.yaml', 'tsconfig.base.json']

/** @type {import('./step-notes.mjs').Step} */
const generateStep = {
  name: 'generated',
  input: () => fingerprint([...toolchain, 'prisma.config.ts', 'prisma/schema']),
  isThere: () => existsSync(join(root, 'packages/db/src/generated/client.ts')),
  work: () => runStep('Generating the database client', pnpm('run', 'generate')),
}

/** @type {import('./step-notes.mjs').Step} */
const buildStep = {
  name: 'built',
  input: () =>
    fingerprint(
      [...toolchain, 'turbo.json', 'prisma/schema', 'packages', 'apps/web'],
      publicSettings(),
    ),
  isThere: () => existsSync(join(root, 'apps/web/.next/BUILD_ID')),
  work: () => runStep('Building the pages', pnpm('run', 'build')),
}

/** What a fresh checkout lacks before anything can run. */
export const tools = [installStep, generateStep]

/** What the server needs besides: the built pages. */
export const everything = [...tools, buildStep]

/**
 * Brings a checkout to the point where it can run, doing only what is not done yet. Two starts
 * at once take turns.
 *
 * @param {import('./step-notes.mjs').Step[]} steps
 */
export async function prepare(steps) {
  if (steps.every((step) => isDone(step))) return
  const release = await holdLock(join(notesDirectory, 'preparing'), () =>
    console.log('Another start is preparing this checkout; waiting for it.'),
  ).catch(refuseUnwritable)
  try {
    for (const step of steps) await doStep(step)
  } finally {
    release()
  }
}

/** Next writes these into the pages, so they are part of what is built. */
function publicSettings() {
  return Object.entries(process.env)
    .filter(([name]) => name.startsWith('NEXT_PUBLIC_'))
    .map(([name, value]) => `${name}=${value}`)
    .toSorted()
}

/**
 * @param {Error} error
 * @returns {never}
 */
function refuseUnwritable(error) {
  throw new StepError(
    `This user may not write in ${root} (${error.message}). Give the checkout to this user, or start as its owner.`,
  )
}
