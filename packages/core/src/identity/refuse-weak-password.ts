import { DomainError } from '../errors.ts'
import { commonPasswords } from './common-passwords.ts'

/**
 * Refuses a password that is among the first that strangers try
 * (`account.weak_password`); its length is for the input to check.
 */
export function refuseWeakPassword(password: string): void {
  const plain = password.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
  const isRepeated = /^(.{1,3})\1+$/.test(plain)
  if (!commonPasswords.has(plain) && !isRepeated && new Set(password).size > 3) return
  throw new DomainError(
    'invalid',
    'account.weak_password',
    'This password is among the first that strangers try. Please choose another one.',
  )
}
