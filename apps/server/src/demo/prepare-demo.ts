import { randomInt } from 'node:crypto'
import { join } from 'node:path'
import {
  addSamplePlan,
  addSamples,
  listChurches,
  proveMembership,
  verifyPassword,
  type ChurchContext,
  type Context,
} from '@precentor/core'
import { findPasswordHash, findUserByEmail } from '@precentor/db'
import { readOrMake } from '../runtime/read-or-make.ts'
import { addressOf, demoMembers } from './demo-members.ts'
import { demoSlug, makeDemoChurch } from './make-demo-church.ts'

export type DemoSettings = { readonly email: string; readonly password: string | null }

/**
 * Makes the sample church on an empty server, and at every start gives it a plan for
 * next Sunday. Gives what to print: how to sign in, or why there is no sample church.
 */
export async function prepareDemo(
  context: Context,
  demo: DemoSettings,
  home: string,
): Promise<string> {
  const email = demo.email.toLowerCase()
  const password = demo.password ?? (await readOrMake(join(home, 'demo-password'), makePassword))
  await makeDemoChurch(context, { email, password })
  const ctx = await enter(context, email)
  if (ctx === null) {
    return 'PRECENTOR_DEMO was set, but this server has people of its own: nothing was added.'
  }
  await addSamples(ctx)
  await addSamplePlan(ctx)
  const hash = await findPasswordHash(ctx.db, ctx.userId)
  const isStillRight = hash !== null && (await verifyPassword(hash, password))
  return isStillRight
    ? login(email, password)
    : `Sample church: ${email}, with the password you chose.`
}

/** The sample church as its owner; null when this server is somebody else's. */
async function enter(context: Context, email: string): Promise<ChurchContext | null> {
  const user = await findUserByEmail(context.db, email)
  if (user === null) return null
  const ctx = { ...context, userId: user.id }
  const church = (await listChurches(ctx)).find(({ slug }) => slug === demoSlug)
  if (church?.role !== 'owner') return null
  return { ...ctx, scope: await proveMembership(ctx, church.id) }
}

function login(email: string, password: string): string {
  const others = demoMembers.map((member) => `${addressOf(member, email)} (${member.role})`)
  return [
    `Sample church: sign in as ${email} with the password ${password}`,
    `With the same password: ${others.join(', ')}`,
  ].join('\n')
}

/** Four groups of four letters and digits that are told apart when read aloud. */
function makePassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')
  return [group(), group(), group(), group()].join('-')
}
