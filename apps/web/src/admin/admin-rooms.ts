/** The admin pages in the order of their tabs. */
export const adminRooms = [
  { path: 'health', label: 'Health' },
  { path: 'pool', label: 'Pool' },
  { path: 'transactions', label: 'Transactions' },
  { path: 'alerts', label: 'Alerts' },
  { path: 'procedures', label: 'Procedures' },
  { path: 'jobs', label: 'Jobs' },
  { path: 'audit', label: 'Audit' },
] as const

export type AdminRoom = (typeof adminRooms)[number]['path']
