import type { Step } from './step-notes.mjs'

/** What a fresh checkout lacks before anything can run. */
export const tools: Step[]
/** What the server needs besides: the built pages. */
export const everything: Step[]
/** Brings a checkout to the point where it can run, doing only what is not done yet. */
export function prepare(steps: Step[]): Promise<void>
