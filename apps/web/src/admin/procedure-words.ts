import type { Procedure } from './use-procedures.ts'

type Limited = Pick<Procedure, 'ownLimit' | 'codeLimit'>

/** The most calls a minute of one person; 0 = as many as anybody likes. */
export function limitOf({ ownLimit, codeLimit }: Limited): number {
  return ownLimit ?? codeLimit
}

export function limitText(limit: number): string {
  if (limit === 0) return 'without a limit'
  return `at most ${limit} a minute for one person`
}

const people: Readonly<Record<string, string>> = {
  public: 'for anybody',
  user: 'for who is signed in',
  operator: 'for admins of this server',
  musician: 'for members',
  leader: 'for leaders',
  admin: 'for admins',
  owner: 'for owners',
}

export function whoMay(access: string): string {
  return people[access] ?? access
}
