import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import {
  deliverMails,
  sendMail,
  type Context,
  type FileStore,
  type MailTransport,
} from '@precentor/core'
import { openTestWorld, type TestWorld } from '@precentor/core/testing'
import { inTransaction, type JobQueue } from '@precentor/db'
import { SMTPServer } from 'smtp-server'
import { describe, expect, it } from 'vitest'
import { ask } from '../embedded-database/testing/ask.ts'
import { createLog } from '../log.ts'
import { createSmtpTransport } from '../mail/smtp-transport.ts'
import { recurringJobs } from './recurring-jobs.ts'
import { startJobs } from './start-jobs.ts'

const mail = {
  recipient: 'ben@test.example',
  subject: 'Größe Dich, Ben',
  text: 'Hello Ben,\n\nthe order of Sunday: ♪\n',
}

describe('a mail', () => {
  it('written in a transaction is delivered once, however many send at once', async () => {
    await using world = await openTestWorld()
    await using server = await startMailServer()
    const transport = createSmtpTransport(server.settings)
    await inTransaction(world.context, (ctx) => sendMail(ctx, mail))
    const taken = await Promise.all([1, 2, 3].map(() => deliverMails(world.context, transport)))
    expect(taken.toSorted((a, b) => a - b)).toEqual([0, 0, 1])
    await deliverMails(at(world, 600_000), transport)
    expect(server.received).toHaveLength(1)
    const [received = ''] = server.received
    expect(received).toMatch(/^To: ben@test\.example$/m)
    expect(received).toMatch(/^From: Precentor <precentor@test\.example>$/m)
    expect(received).toMatch(/^Message-ID: <[0-9a-f-]{36}@test\.example>$/m)
    expect(received).toContain('=E2=99=AA')
  })

  it('of a transaction that was rolled back is never delivered', async () => {
    await using world = await openTestWorld()
    await using server = await startMailServer()
    const failing = inTransaction(world.context, async (ctx) => {
      await sendMail(ctx, mail)
      throw new Error('Something else went wrong.')
    })
    await expect(failing).rejects.toThrow('Something else')
    expect(await deliverMails(world.context, createSmtpTransport(server.settings))).toBe(0)
    expect(server.received).toEqual([])
  })

  it('is tried again after a refusal, later and later, and then forgets its text', async () => {
    await using world = await openTestWorld()
    await using server = await startMailServer({ refusals: 2 })
    const transport = createSmtpTransport(server.settings)
    await sendMail(world.context, mail)
    expect(await deliverMails(world.context, transport)).toBe(0)
    expect(await rowsOf(world)).toMatchObject([
      { attempts: 1, last_error: expect.stringContaining('451'), text: mail.text },
    ])
    expect(await deliverMails(at(world, 59_000), transport)).toBe(0)
    expect(server.tries()).toBe(1)
    expect(await deliverMails(at(world, 60_000), transport)).toBe(0)
    expect(await deliverMails(at(world, 179_000), transport)).toBe(0)
    expect(await deliverMails(at(world, 181_000), transport)).toBe(1)
    expect(server.received).toHaveLength(1)
    expect(await rowsOf(world)).toMatchObject([{ attempts: 3, last_error: null, text: '' }])
  })

  it('does not hold up another that can be delivered', async () => {
    await using world = await openTestWorld()
    await using server = await startMailServer({ refusals: 1 })
    await sendMail(world.context, mail)
    await sendMail(world.context, { ...mail, recipient: 'ann@test.example' })
    expect(await deliverMails(world.context, createSmtpTransport(server.settings))).toBe(1)
  })

  it('waits while the mail server is away', async () => {
    await using world = await openTestWorld()
    const { settings } = await startAndStopMailServer()
    await sendMail(world.context, mail)
    expect(await deliverMails(world.context, createSmtpTransport(settings))).toBe(0)
    expect(await rowsOf(world)).toMatchObject([{ attempts: 1, sent_at: null }])
  })
})

describe('the jobs', () => {
  it('deliver mails by themselves, and stop when told', async () => {
    await using world = await openTestWorld()
    await using server = await startMailServer()
    await sendMail(world.context, mail)
    const jobs = await startFor(world, createSmtpTransport(server.settings))
    for (let tries = 0; server.received.length === 0 && tries < 100; tries += 1) await wait(50)
    await jobs.stop()
    expect(server.received).toHaveLength(1)
    await sendMail(world.context, mail)
    await wait(2_200)
    expect(server.received).toHaveLength(1)
  })

  it('send nothing anywhere without a mail server', async () => {
    await using world = await openTestWorld()
    await sendMail(world.context, mail)
    const jobs = await startFor(world, null)
    await jobs.stop()
    expect(await rowsOf(world)).toMatchObject([{ attempts: 0, text: mail.text }])
  })

  it('deliver within a minute what a sender that died had taken', async () => {
    await using world = await openTestWorld()
    await using server = await startMailServer()
    await sendMail(world.context, mail)
    // Taken, and never heard of again.
    void deliverMails(world.context, () => new Promise(() => undefined))
    for (let tries = 0; (await attempts(world)) === 0 && tries < 100; tries += 1) await wait(20)
    const transport = createSmtpTransport(server.settings)
    expect(await deliverMails(at(world, 40_000), transport)).toBe(0)
    expect(await deliverMails(at(world, 60_000), transport)).toBe(1)
    expect(server.received).toHaveLength(1)
  })
})

async function startFor(world: TestWorld, transport: MailTransport | null): Promise<JobQueue> {
  return startJobs({
    connectionString: world.database.connectionString,
    log: createLog('silent'),
    onRun: () => undefined,
    jobs: recurringJobs({
      context: world.context,
      mails: transport,
      posts: null,
      told: { byMail: false, byPost: false, publicUrl: 'http://localhost:3000' },
      backupFile: null,
      files: noFiles,
    }),
  })
}

async function attempts(world: TestWorld): Promise<unknown> {
  return (await rowsOf(world))[0]?.['attempts']
}

type MailServer = {
  readonly settings: { readonly smtpUrl: string; readonly from: string }
  /** The mails as they arrived. */
  readonly received: string[]
  tries(): number
  [Symbol.asyncDispose](): Promise<void>
}

/** Starts a real mail server that turns the first `refusals` mails away for now. */
async function startMailServer({ refusals = 0 } = {}): Promise<MailServer> {
  const received: string[] = []
  let tries = 0
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: (stream, _session, done) => {
      tries += 1
      const isRefused = tries <= refusals
      const take = async () => {
        const mailText = await text(stream)
        if (isRefused) return done(Object.assign(new Error('Try later.'), { responseCode: 451 }))
        received.push(mailText.replaceAll('\r\n', '\n'))
        return done()
      }
      void take()
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  return {
    settings: {
      smtpUrl: `smtp://127.0.0.1:${port}`,
      from: 'Precentor <precentor@test.example>',
    },
    received,
    tries: () => tries,
    [Symbol.asyncDispose]: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

async function startAndStopMailServer(): Promise<MailServer> {
  const server = await startMailServer()
  await server[Symbol.asyncDispose]()
  return server
}

/** The same context, so many milliseconds later. */
function at({ context }: TestWorld, later: number): Context {
  return { ...context, now: () => new Date(context.now().getTime() + later) }
}

async function rowsOf({ database }: TestWorld): Promise<Record<string, unknown>[]> {
  return ask(database.connectionString, 'SELECT * FROM outbox_mails ORDER BY id')
}

const noFiles: FileStore = {
  keep: () => Promise.resolve(),
  open: () => Promise.reject(new Error('This test keeps no files.')),
  remove: () => Promise.resolve(),
}
