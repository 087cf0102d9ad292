import type { ProcedureRow } from '@precentor/db'
import { isEssential } from './essential-procedures.ts'

/** One procedure and what may be done with it. */
export type ProcedureDto = {
  readonly path: string
  readonly kind: string
  /** Who may call it at least: `public`, `user`, `operator` or a role. */
  readonly access: string
  /** The most calls a minute of one person, as the code has it. */
  readonly codeLimit: number
  /** What an admin chose instead; 0 = as many as anybody likes, null = the code's. */
  readonly ownLimit: number | null
  readonly isEnabled: boolean
  /** Cannot be switched off: without it nobody could switch anything on again. */
  readonly isEssential: boolean
  readonly version: number
}

export function toProcedure(row: ProcedureRow): ProcedureDto {
  const { path, kind, access, codeLimit, ownLimit, isEnabled, version } = row
  const isNeeded = isEssential(path)
  return { path, kind, access, codeLimit, ownLimit, isEnabled, isEssential: isNeeded, version }
}
