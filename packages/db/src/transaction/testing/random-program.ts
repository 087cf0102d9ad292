import fc from 'fast-check'

/** One step of what a request does inside its transaction. */
export type Step =
  | { readonly do: 'insert' }
  | { readonly do: 'look' }
  /** Uses the outer handle, which must be refused. */
  | { readonly do: 'stray' }
  | { readonly do: 'join' | 'nested' | 'new'; readonly block: Block }

/** What happens between the beginning and the end of a transaction. */
export type Block = { readonly steps: readonly Step[]; readonly fails: boolean }

/** Programs of a few steps with transactions in transactions, three deep at most. */
export const program: fc.Arbitrary<Block> = fc.letrec<{ block: Block; step: Step }>((tie) => ({
  block: fc.record({
    steps: fc.array(tie('step'), { minLength: 1, maxLength: 3 }),
    fails: fc.boolean(),
  }),
  step: fc.oneof(
    { depthSize: 'small', maxDepth: 3 },
    fc.constantFrom<Step>({ do: 'insert' }, { do: 'insert' }, { do: 'look' }, { do: 'stray' }),
    fc.record({
      do: fc.constantFrom('join' as const, 'nested' as const, 'new' as const),
      block: tie('block'),
    }),
  ),
})).block

/**
 * What a program leaves behind: rows, named by where they stand in it, in groups that
 * appear all at once. A joined block fails with the one around it, a nested one alone,
 * and a new one is a group of its own.
 */
export function groupsLeftBy(block: Block, name: string): readonly (readonly string[])[] {
  const { rows, groups } = follow(block, name)
  return rows === null ? groups : [...groups, rows]
}

type Outcome = {
  /** Null: rolled back. */
  readonly rows: readonly string[] | null
  /** What new transactions inside it left. */
  readonly groups: readonly (readonly string[])[]
}

function follow({ steps, fails }: Block, name: string): Outcome {
  const rows: string[] = []
  const groups: (readonly string[])[] = []
  for (const [at, step] of steps.entries()) {
    const place = `${name}.${at}`
    if (step.do === 'insert') rows.push(place)
    if (!('block' in step)) continue
    const inner = follow(step.block, place)
    groups.push(...inner.groups)
    if (step.do === 'new' && inner.rows !== null) groups.push(inner.rows)
    if (step.do !== 'new' && inner.rows !== null) rows.push(...inner.rows)
    // What joined and failed takes the whole along.
    if (step.do === 'join' && inner.rows === null) return { rows: null, groups }
  }
  return { rows: fails ? null : rows, groups }
}
