import { getAuditFilters, listAudit } from '@precentor/core'
import { auditFiltersInput, listAuditInput } from '@precentor/schemas'
import { adminProcedure } from '../procedures/ladder.ts'
import { router } from '../trpc.ts'

export const auditRouter = router({
  /** Who did what when, in a church or to the server. */
  list: adminProcedure
    .input(listAuditInput)
    .query(({ ctx, input }) => listAudit(ctx.context, input)),
  /** What the list can be narrowed to. */
  filters: adminProcedure
    .input(auditFiltersInput)
    .query(({ ctx, input }) => getAuditFilters(ctx.context, input)),
})
