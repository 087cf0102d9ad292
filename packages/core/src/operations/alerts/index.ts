export { acknowledgeAlert } from './acknowledge-alert.ts'
export { deliverPosts, type PostTransport } from './deliver-posts.ts'
export { followAlerts, type AlertChange, type AlertStates } from './follow-alerts.ts'
export { judgeAlerts } from './judge-alerts.ts'
export {
  listAlerts,
  listAlertSettings,
  listNewAlerts,
  type AlertDto,
  type AlertRuleDto,
} from './list-alerts.ts'
export { measureWorkers, type ServerFacts } from './measure.ts'
export { alertRules, settingsOf, type AlertUnit } from './rules.ts'
export type { Told } from './tell-of-alert.ts'
export { updateAlertRule } from './update-alert-rule.ts'
