import {
  addItem,
  addSamplePlan,
  addTime,
  createPlan,
  downloadPlan,
  duplicatePlan,
  getPlan,
  listPlans,
  listSongUse,
  moveItem,
  publishPlan,
  removeItem,
  removePlan,
  removeTime,
  restoreItem,
  restorePlan,
  unpublishPlan,
  updateItem,
  updatePlan,
  updateTime,
} from '@precentor/core'
import {
  addPlanItemInput,
  addPlanTimeInput,
  churchInput,
  createPlanInput,
  downloadPlanInput,
  duplicatePlanInput,
  listPlansInput,
  movePlanItemInput,
  planInput,
  planItemInput,
  planTimeInput,
  restorePlanItemInput,
  updatePlanInput,
  updatePlanItemInput,
  updatePlanTimeInput,
  watchPlansInput,
} from '@precentor/schemas'
import { churchProcedure, leaderProcedure } from '../procedures/ladder.ts'
import { watchChurch } from '../streams/watch-church.ts'
import { router } from '../trpc.ts'

export const planRouter = router({
  list: churchProcedure
    .input(listPlansInput)
    .query(({ ctx, input }) => listPlans(ctx.context, input)),
  byId: churchProcedure.input(planInput).query(({ ctx, input }) => getPlan(ctx.context, input)),
  /** Its songs as one file, in base64; `GET /api/print/plan` gives its bytes. */
  download: churchProcedure
    .input(downloadPlanInput)
    .query(({ ctx, input }) => downloadPlan(ctx.context, input, ctx.services.drawFile)),
  /** Which songs were planned in the weeks before. */
  songUse: leaderProcedure
    .input(planInput)
    .query(({ ctx, input }) => listSongUse(ctx.context, input)),
  /**
   * Tells of each plan that has changed, for pages that are open. `planId: null` means that
   * changes may have been missed: whoever watches looks again.
   */
  onChange: churchProcedure.input(watchPlansInput).subscription(async function* ({
    ctx,
    input,
    signal,
  }) {
    for await (const planId of watchChurch(ctx, 'plan', signal)) {
      const concerns = planId === null || input.planId === undefined || input.planId === planId
      if (concerns) yield { planId }
    }
  }),

  create: leaderProcedure
    .input(createPlanInput)
    .mutation(({ ctx, input }) => createPlan(ctx.context, input)),
  /** Puts the sample plan on next Sunday. */
  addSample: leaderProcedure.input(churchInput).mutation(({ ctx }) => addSamplePlan(ctx.context)),
  update: leaderProcedure
    .input(updatePlanInput)
    .mutation(({ ctx, input }) => updatePlan(ctx.context, input)),
  duplicate: leaderProcedure
    .input(duplicatePlanInput)
    .mutation(({ ctx, input }) => duplicatePlan(ctx.context, input)),
  publish: leaderProcedure
    .input(planInput)
    .mutation(({ ctx, input }) => publishPlan(ctx.context, input)),
  unpublish: leaderProcedure
    .input(planInput)
    .mutation(({ ctx, input }) => unpublishPlan(ctx.context, input)),
  remove: leaderProcedure
    .input(planInput)
    .mutation(({ ctx, input }) => removePlan(ctx.context, input)),
  restore: leaderProcedure
    .input(planInput)
    .mutation(({ ctx, input }) => restorePlan(ctx.context, input)),

  addItem: leaderProcedure
    .input(addPlanItemInput)
    .mutation(({ ctx, input }) => addItem(ctx.context, input)),
  updateItem: leaderProcedure
    .input(updatePlanItemInput)
    .mutation(({ ctx, input }) => updateItem(ctx.context, input)),
  moveItem: leaderProcedure
    .input(movePlanItemInput)
    .mutation(({ ctx, input }) => moveItem(ctx.context, input)),
  removeItem: leaderProcedure
    .input(planItemInput)
    .mutation(({ ctx, input }) => removeItem(ctx.context, input)),
  restoreItem: leaderProcedure
    .input(restorePlanItemInput)
    .mutation(({ ctx, input }) => restoreItem(ctx.context, input)),

  addTime: leaderProcedure
    .input(addPlanTimeInput)
    .mutation(({ ctx, input }) => addTime(ctx.context, input)),
  updateTime: leaderProcedure
    .input(updatePlanTimeInput)
    .mutation(({ ctx, input }) => updateTime(ctx.context, input)),
  removeTime: leaderProcedure
    .input(planTimeInput)
    .mutation(({ ctx, input }) => removeTime(ctx.context, input)),
})
