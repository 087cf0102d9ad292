export { getAuditFilters, type AuditFiltersDto } from './get-audit-filters.ts'
export { listAudit, type AuditEntryDto, type AuditPage } from './list-audit.ts'
