import {
  acknowledgeAlert,
  listAlerts,
  listAlertSettings,
  listNewAlerts,
  updateAlertRule,
} from '@precentor/core'
import { acknowledgeAlertInput, updateAlertRuleInput } from '@precentor/schemas'
import { operatorProcedure } from '../procedures/operator.ts'
import { router } from '../trpc.ts'

export const alertRouter = router({
  /** Open alerts first, then the newest that are over. */
  list: operatorProcedure.query(({ ctx }) => listAlerts(ctx.context)),
  /** Open alerts that nobody has in hand yet. */
  listNew: operatorProcedure.query(({ ctx }) => listNewAlerts(ctx.context)),
  /** Everything that is watched, how it is set, and what to do when it is wrong. */
  listRules: operatorProcedure.query(({ ctx }) => listAlertSettings(ctx.context)),
  acknowledge: operatorProcedure
    .input(acknowledgeAlertInput)
    .mutation(({ ctx, input }) => acknowledgeAlert(ctx.context, ctx.services.told, input)),
  updateRule: operatorProcedure
    .input(updateAlertRuleInput)
    .mutation(({ ctx, input }) => updateAlertRule(ctx.context, input)),
})
