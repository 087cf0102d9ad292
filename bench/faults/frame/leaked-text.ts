// What would tell a stranger how the server is made: SQL, the driver's and Prisma's words,
// addresses of machines, paths and stacks. Written against bodies of whole answers.
const signs: readonly RegExp[] = [
  /\b(SELECT|INSERT INTO|UPDATE|DELETE FROM|ROLLBACK|SAVEPOINT)\b[^"]{0,200}\b(FROM|VALUES|SET|WHERE|TO)\b/,
  /\b(prisma|PrismaClient|DriverAdapter|pg_[a-z_]+|node-postgres|libpq|pgbouncer)\b/i,
  /\bP(1|2)\d{3}\b/,
  /\b(ECONN(REFUSED|RESET)|EPIPE|ETIMEDOUT|ENOTFOUND|EADDR\w+)\b/,
  /\b(relation|column|constraint) \\?"/,
  /violates|duplicate key|deadlock detected|could not serialize|statement timeout/i,
  /\b(127\.0\.0\.1|localhost):\d+|postgres(ql)?:\/\//i,
  /\bat [\w.<>]+ \(?(file:\/\/|node:|\/)[^)\s]+:\d+:\d+/,
  /node_modules|\/packages\/[a-z]+\/src\//,
]

/** What of an answer's body gives something of the inside away; null when nothing does. */
export function leakedText(body: string): string | null {
  for (const sign of signs) {
    const found = sign.exec(body)
    if (found !== null) return found[0].slice(0, 120)
  }
  return null
}
