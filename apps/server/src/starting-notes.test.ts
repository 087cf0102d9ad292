import { listMails } from '@precentor/db'
import { describe, expect, it } from 'vitest'
import { startingNotes } from './starting-notes.ts'
import { startTestServer } from './testing/start-test-server.ts'
import { goodPassword } from './testing/test-browser.ts'

const owner = { email: 'owner@test.example', password: goodPassword }

describe('a way back in for whoever runs the server', () => {
  it('is a link that is printed when the server starts, and works like a mailed one', async () => {
    await using server = await startTestServer({ resetLinkFor: 'Owner@test.example' })
    await server.visit().settle()
    const [note = ''] = await startingNotes(server.runtime)
    const token = /reset-password\?token=(\S+)$/.exec(note)?.[1] ?? ''
    const chosen = { token, newPassword: 'an entirely new song' }
    expect((await server.visit().post('/api/auth/reset-password', chosen)).status).toBe(200)
    const withNew = { email: owner.email, password: chosen.newPassword }
    expect((await server.visit().post('/api/auth/sign-in/email', withNew)).status).toBe(200)
    expect(await listMails(server.database.db, 'operator', 10)).toEqual([])
  })

  it('says so when there is no such account', async () => {
    await using server = await startTestServer({ resetLinkFor: 'nobody@test.example' })
    expect(await startingNotes(server.runtime)).toEqual([
      'There is no account with the e-mail nobody@test.example.',
    ])
  })

  it('comes beside the setup code, which is told only while it is of use', async () => {
    await using server = await startTestServer({ host: '0.0.0.0' })
    const { setupCode } = server.runtime
    expect(await startingNotes(server.runtime)).toEqual([
      `Setup code for the first visitor: ${setupCode}`,
    ])
    const account = { name: 'Ann', ...owner, setupCode }
    await server.visit().post('/api/auth/sign-up/email', account)
    expect(await startingNotes(server.runtime)).toEqual([])
  })
})
