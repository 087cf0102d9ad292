import { afterCommit } from '../after-commit.ts'
import type { Db } from '../../handle.ts'
import { inTransaction } from '../in-transaction.ts'
import { innermostOpen, MisuseError } from '../ownership.ts'
import type { Block, Step } from './random-program.ts'

type Ctx = { readonly db: Db }

/** How a program reaches the database it is run on. */
export type Rows = {
  insert(db: Db, row: string): Promise<void>
  list(db: Db): Promise<readonly string[]>
}

/** What one program saw and did. */
export type Run = {
  /** Rows of other programs, look by look. */
  readonly looks: string[][]
  /** Rows whose effect after the commit was done. */
  readonly effects: string[]
  /** What must not happen, in words. */
  readonly wrong: string[]
}

class Failure extends Error {}

/** Runs one request's program to its end. */
export async function runProgram(outer: Ctx, block: Block, name: string, rows: Rows): Promise<Run> {
  const run: Run = { looks: [], effects: [], wrong: [] }

  const follow = async (ctx: Ctx, { steps, fails }: Block, place: string): Promise<void> => {
    for (const [at, step] of steps.entries()) await take(ctx, step, `${place}.${at}`)
    if (fails) throw new Failure()
  }
  const take = async (ctx: Ctx, step: Step, place: string): Promise<void> => {
    if (step.do === 'insert') return insert(ctx, place)
    if (step.do === 'look') return look(ctx)
    if (step.do === 'stray') return stray()
    const inner = inTransaction(ctx, (ctx) => follow(ctx, step.block, place), { mode: step.do })
    return step.do === 'join' ? inner : inner.catch(forgive)
  }
  const insert = async (ctx: Ctx, row: string): Promise<void> => {
    await rows.insert(ctx.db, row)
    await afterCommit(ctx, () => void run.effects.push(row))
  }
  const look = async (ctx: Ctx): Promise<void> => {
    const seen = await rows.list(ctx.db)
    run.looks.push(seen.filter((row) => !row.startsWith(`${name}.`)))
  }
  const stray = async (): Promise<void> => {
    const answer = inTransaction(outer, () => Promise.resolve())
    const error = await answer.catch((refusal: unknown) => refusal)
    if (!(error instanceof MisuseError)) run.wrong.push(`${name} used the outer handle inside`)
  }

  await inTransaction(outer, (ctx) => follow(ctx, block, name)).catch(forgive)
  if (innermostOpen() !== undefined) run.wrong.push(`${name} is still inside a transaction`)
  return run
}

function forgive(error: unknown): void {
  if (!(error instanceof Failure)) throw error
}
