import type { Limit } from './limiter.ts'

/**
 * A person at one place mistypes a few times; a whole team behind one address signs
 * in on a Sunday morning; an account is tried from everywhere by a botnet.
 */
export function signInLimits(address: string, email: string): [Limit, ...Limit[]] {
  const place = networkOf(address)
  return [
    { key: `sign-in:pair:${place}:${email}`, most: 10, seconds: 60 },
    { key: `sign-in:address:${place}`, most: 60, seconds: 60 },
    { key: `sign-in:account:${email}`, most: 100, seconds: 3600 },
  ]
}

/** Also what keeps the setup code from being guessed. */
export function signUpLimits(address: string): Limit[] {
  return [
    { key: `sign-up:address:${networkOf(address)}`, most: 20, seconds: 60 },
    { key: 'sign-up:all', most: 200, seconds: 60 },
  ]
}

/** Each of these sends a mail to somebody. */
export function requestResetLimits(address: string, email: string): Limit[] {
  return [
    { key: `reset:address:${networkOf(address)}`, most: 10, seconds: 300 },
    { key: `reset:account:${email}`, most: 5, seconds: 900 },
  ]
}

export function resetLimits(address: string): Limit[] {
  return [{ key: `new-password:address:${networkOf(address)}`, most: 20, seconds: 300 }]
}

/** For whoever is signed in and proves once more who they are. */
export function proofLimits(userId: string): Limit[] {
  return [{ key: `proof:${userId}`, most: 10, seconds: 300 }]
}

/** One household has a whole IPv6 network of 64 bits; its addresses count as one. */
export function networkOf(address: string): string {
  if (!address.includes(':')) return address
  const [head = '', tail = ''] = address.toLowerCase().split('::')
  const first = head === '' ? [] : head.split(':')
  const last = tail === '' ? [] : tail.split(':')
  const gap = Array.from({ length: Math.max(0, 8 - first.length - last.length) }, () => '0')
  return [...first, ...gap, ...last].slice(0, 4).join(':')
}
