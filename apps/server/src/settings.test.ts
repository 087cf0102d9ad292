import { describe, expect, it } from 'vitest'
import { readSettings } from './settings.ts'

describe('the webhook of alerts', () => {
  it.each(['https://ntfy.example.org/topic', 'http://localhost:8080/hook', 'http://127.0.0.1/x'])(
    'may be %s',
    (address) => {
      expect(readSettings({ PRECENTOR_ALERT_WEBHOOK: address }).alertWebhook).toBe(address)
    },
  )

  it.each(['http://ntfy.example.org/topic', 'http://10.0.0.5/', 'file:///etc/passwd', 'hook'])(
    'may not be %s, and one sentence says so',
    (address) => {
      expect(() => readSettings({ PRECENTOR_ALERT_WEBHOOK: address })).toThrow(
        /^PRECENTOR_ALERT_WEBHOOK is not right: it must be an address that begins with https/,
      )
    },
  )

  it('is nowhere unless it is set', () => {
    expect(readSettings({}).alertWebhook).toBeNull()
  })
})
