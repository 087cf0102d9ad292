export { listStatements, type StatementDto, type StatementListDto } from './list-statements.ts'
