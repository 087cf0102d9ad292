import { setTimeout as wait } from 'node:timers/promises'
import type { LoneCase } from '../frame/fault-case.ts'
import { openGround, until } from '../frame/ground.ts'
import { openMailSink } from '../frame/mail-sink.ts'

const rounds = 100
const rescueLimit = 60_000

/** F14: whoever sends a mail is killed while the mail server is still reading it. */
export const jobWorkerKilled: LoneCase = {
  id: 'F14',
  title: `job worker killed with -9 mid-job, ${rounds} times`,
  pass: 'effects once; rescued < 60 s',
  isQuick: false,
  run: async (figures) => {
    await using sink = await openMailSink()
    const env = { SMTP_URL: sink.url, MAIL_FROM: 'Precentor <precentor@test.example>' }
    await using ground = await openGround({ env })
    const { sql, product } = ground
    sink.hold()
    for (let round = 0; round < rounds; round += 1) {
      await sql(
        `INSERT INTO outbox_mails (id, recipient, subject, text)
         VALUES (gen_random_uuid(), $1, 'A mail of F14', 'Hello')`,
        [`f14-${round}@test.example`],
      )
      // Half-way: the mail server has begun to read, and has not said yes.
      const isUnderWay = await until(30_000, () => sink.reading() > 0)
      if (isUnderWay === null) throw new Error(`Mail ${round} was never sent.`)
      for (const pid of product.workers()) process.kill(pid, 'SIGKILL')
      await until(5_000, () => sink.reading() === 0)
    }
    const moment = performance.now()
    sink.release()
    await until(rescueLimit + 30_000, () => sink.taken().length >= rounds)
    figures.atMost('the last one rescued after', performance.now() - moment, rescueLimit, 'ms')
    await wait(3_000)
    const recipients = sink.taken()
    figures.tell('workers killed mid-mail', rounds)
    figures.atMost('mails lost', rounds - new Set(recipients).size, 0)
    figures.atMost('mails taken twice', recipients.length - new Set(recipients).size, 0)
  },
}
