/** The admin pages in the order of their tabs. */
export const adminRooms = [
  { path: 'health', label: 'Health' },
  { path: 'pool', label: 'Pool' },
  { path: 'statements', label: 'Statements' },
  { path: 'transactions', label: 'Transactions' },
  { path: 'workers', label: 'Workers' },
  { path: 'alerts', label: 'Alerts' },
  { path: 'procedures', label: 'Procedures' },
  { path: 'jobs', label: 'Jobs' },
  { path: 'audit', label: 'Audit' },
] as const

export type AdminRoom = (typeof adminRooms)[number]['path']
