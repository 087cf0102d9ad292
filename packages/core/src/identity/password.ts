import { hash, verify } from '@node-rs/argon2'

/** Hashes with argon2id (19 MiB, two passes, one lane: OWASP's recommendation). */
export async function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 }))
}

export async function verifyPassword(stored: string, password: string): Promise<boolean> {
  return inTurn(() => verify(stored, password).catch(() => false))
}

// Each hash holds 19 MiB and a thread for about 20 ms. A few at a time keep a
// burst of sign-ins from taking every thread that files and DNS need too.
const mostAtOnce = 2
let running = 0
const queue: (() => void)[] = []

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= mostAtOnce) await new Promise<void>((resolve) => queue.push(resolve))
  else running += 1
  try {
    return await work()
  } finally {
    const next = queue.shift()
    if (next) next()
    else running -= 1
  }
}
