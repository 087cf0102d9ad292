import type { Db, Effect, Root } from '../handle.ts'
import { outsideOfAll } from './ownership.ts'

/**
 * Does `effect` once the outermost transaction is committed; at once where there is none.
 * What it throws is logged: the change is stored, and is no failure any more.
 */
export async function afterCommit(ctx: { readonly db: Db }, effect: Effect): Promise<void> {
  ctx.db.requireOwnFlow()
  if (ctx.db.isTransaction) ctx.db.keepEffects([effect])
  else await doEffects(ctx.db.root, [effect])
}

/** @internal Does them one after the other, outside of every transaction. */
export async function doEffects(root: Root, effects: readonly Effect[]): Promise<void> {
  for (const effect of effects) {
    try {
      await outsideOfAll(effect)
    } catch (error) {
      root.counts.failedEffects += 1
      root.onEffectError(error)
    }
  }
}
