import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** A mail server that takes every mail, when it is told to. */
export type MailSink = AsyncDisposable & {
  readonly url: string
  /** From now on it reads and does not answer; or answers again. */
  hold(): void
  release(): void
  /** Mails that are being read at this moment. */
  reading(): number
  /** To whom the mails were that it took. */
  taken(): readonly string[]
}

export async function openMailSink(): Promise<MailSink> {
  const taken: string[] = []
  let held = Promise.withResolvers<void>()
  held.resolve()
  let reading = 0
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: (stream, session, done) => {
      reading += 1
      let isOver = false
      const end = () => {
        if (!isOver) reading -= 1
        isOver = true
      }
      // Who sends has been killed: the mail was never acknowledged.
      stream.once('close', () => stream.readableEnded || end())
      stream.once('error', end)
      stream.resume()
      const take = async () => {
        await once(stream, 'end')
        await held.promise
        if (isOver) return
        end()
        taken.push(...session.envelope.rcptTo.map(({ address }) => address))
        done()
      }
      void take().catch(end)
    },
    onClose: () => {
      reading = 0
    },
  })
  server.on('error', () => undefined)
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    hold: () => {
      held = Promise.withResolvers<void>()
    },
    release: () => held.resolve(),
    reading: () => reading,
    taken: () => taken,
    [Symbol.asyncDispose]: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
