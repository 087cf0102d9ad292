import { describe, expect, it } from 'vitest'
import { refuseWeakPassword } from './refuse-weak-password.ts'

describe('refuseWeakPassword', () => {
  it.each([
    'Password-1234',
    'JesusLovesMe',
    'qwerty QWERTY',
    'abababababab',
    '教会教会教会教会教会教会',
  ])('refuses %s', (password) => {
    expect(() => refuseWeakPassword(password)).toThrow('among the first that strangers try')
  })

  it.each(['twelve strings of a lyre', 'Правильная лошадь', 'x7!kQ2$mZ9@p'])(
    'has nothing against %s',
    (password) => {
      expect(() => refuseWeakPassword(password)).not.toThrow()
    },
  )
})
