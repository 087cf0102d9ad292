import {
  deleteAlertsBefore,
  deletePostsBefore,
  deleteWorkerSamplesBefore,
  deleteWorkerSummariesBefore,
} from '@precentor/db'
import type { Context } from '../../context.ts'

const day = 86_400_000

/** How long each is kept, in milliseconds. */
const kept = { samples: day, summaries: 30 * day, alerts: 90 * day, posts: 14 * day }

/** Removes figures and alerts that nobody looks at any more. */
export async function forgetOldFigures(ctx: Context): Promise<void> {
  const before = (age: number) => new Date(ctx.now().getTime() - age)
  await deleteWorkerSamplesBefore(ctx.db, before(kept.samples))
  await deleteWorkerSummariesBefore(ctx.db, before(kept.summaries))
  await deleteAlertsBefore(ctx.db, before(kept.alerts))
  await deletePostsBefore(ctx.db, before(kept.posts))
}
