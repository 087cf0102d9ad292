/**
 * What only the inside of the server knows: words of PostgreSQL, of its driver and of
 * Prisma, statements, addresses of the database, and stacks. None of it may stand in
 * anything that leaves, whoever asks for whatever. Pages on which operators read
 * statements are the exception.
 */
const internals: readonly RegExp[] = [
  /Prisma\w*(?:Error|Client)|DriverAdapter|\bP[12]\d{3}\b|Invalid `[\w.$]+`? invocation/,
  /duplicate key value|violates (?:unique|foreign key|check|not-null)|(?:relation|column) "[^"]+" does not exist/,
  /current transaction is aborted|canceling statement|deadlock detected|could not serialize|could not obtain lock/,
  /terminating connection|connection slots|the database system is|authentication failed for user/,
  /timeout exceeded when trying to connect|Connection terminated|Query read timeout|not queryable|SQLSTATE/,
  /\bE(?:CONNREFUSED|CONNRESET|PIPE|NOTFOUND|HOSTUNREACH|TIMEDOUT)\b|postgres(?:ql)?:\/\//,
  /"public"\."\w+"|\b(?:SELECT|INSERT INTO|UPDATE|DELETE FROM) "?public"?\./,
  /\bat (?:async )?[\w.<>$# ]*\(?(?:file:\/\/|node:|\/)[^\s()]+:\d+:\d+/,
  /node_modules\/\.pnpm|packages\/db\/src/,
]

/** The first thing in a body that should have stayed inside; null when there is none. */
export function internalsIn(body: string): string | null {
  for (const pattern of internals) {
    const [found] = pattern.exec(body) ?? []
    if (found !== undefined) return found
  }
  return null
}
