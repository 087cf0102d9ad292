import { isUnclaimed, makeResetLink, type Context } from '@precentor/core'
import { prepareDemo } from './demo/prepare-demo.ts'
import type { Runtime } from './runtime/create-runtime.ts'

type Noted = Pick<Runtime, 'settings' | 'setupCode' | 'publicUrl' | 'auth'> & {
  readonly context: Context
}

/** What the person at the terminal has to know once the server runs: codes, logins, links. */
export async function startingNotes(runtime: Noted): Promise<string[]> {
  const { context, settings, setupCode } = runtime
  const notes: string[] = []
  if (settings.demo !== null) notes.push(await prepareDemo(context, settings.demo, settings.home))
  if (settings.resetLinkFor !== null) notes.push(await resetNote(runtime, settings.resetLinkFor))
  if (setupCode !== null && (await isUnclaimed(context))) {
    notes.push(`Setup code for the first visitor: ${setupCode}`)
  }
  return notes
}

async function resetNote(runtime: Noted, email: string): Promise<string> {
  const { auth, context, publicUrl } = runtime
  const link = await makeResetLink(context, auth, { email, publicUrl })
  if (link === null) return `There is no account with the e-mail ${email}.`
  return `For 30 minutes, ${email} gets a new password here: ${link}`
}
