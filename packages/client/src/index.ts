export { createPrecentorClient, type PrecentorClient } from './create-client.ts'
export { complaintOf } from './complaint.ts'
export type { AppRouter } from '@precentor/api'
