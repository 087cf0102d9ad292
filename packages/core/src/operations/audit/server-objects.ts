/** Kinds of objects that belong to the server itself, not to a church or a person. */
export const serverObjects = [
  'alert',
  'alert_rule',
  'job',
  'procedure',
  'transaction',
  'worker',
] as const
