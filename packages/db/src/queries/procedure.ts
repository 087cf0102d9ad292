import { Prisma } from '../generated/client.ts'
import type { Db } from '../handle.ts'

/** A procedure as the code declares it. */
export type ProcedureDefinition = {
  readonly path: string
  readonly kind: 'query' | 'mutation' | 'subscription'
  /** Who may call it at least: `public`, `user`, `operator` or a role. */
  readonly access: string
  /** The most calls a minute of one person. */
  readonly codeLimit: number
}

export type ProcedureRow = Omit<ProcedureDefinition, 'kind'> & {
  readonly kind: string
  /** What an admin chose instead of the code's limit; 0 = as many as anybody likes. */
  readonly ownLimit: number | null
  readonly isEnabled: boolean
  readonly version: number
}

export type ProcedureRegistry = {
  readonly version: number
  readonly procedures: readonly ProcedureRow[]
}

const columns = {
  path: true,
  kind: true,
  access: true,
  codeLimit: true,
  ownLimit: true,
  isEnabled: true,
  version: true,
} satisfies Prisma.ProcedureSelect

/** The whole registry as it was at one moment: one statement, so that no change comes between. */
export async function findProcedureRegistry(db: Db): Promise<ProcedureRegistry> {
  const rows = await db.client.$queryRaw<(ProcedureRow & { registryVersion: number })[]>`
    SELECT path, kind, access, code_limit AS "codeLimit", own_limit AS "ownLimit",
           is_enabled AS "isEnabled", version,
           coalesce((SELECT version FROM procedure_registry WHERE id = 1), 0) AS "registryVersion"
    FROM procedures ORDER BY path`
  return {
    version: rows[0]?.registryVersion ?? 0,
    procedures: rows.map((row) => {
      const { registryVersion: _, ...procedure } = row
      return procedure
    }),
  }
}

export async function findRegistryVersion(db: Db): Promise<number> {
  const row = await db.client.procedureRegistry.findUnique({
    where: { id: 1 },
    select: { version: true },
  })
  return row?.version ?? 0
}

/**
 * Begins a change: the next version, whose row stays locked until the transaction ends.
 * Ask for it before any procedure is written, so that two changes never wait in a circle.
 */
export async function takeRegistryVersion(db: Db): Promise<number> {
  const rows = await db.client.$queryRaw<{ version: number }[]>`
    INSERT INTO procedure_registry (id, version)
    SELECT 1, coalesce(max(version), 0) + 1 FROM procedures
    ON CONFLICT (id) DO UPDATE SET version = procedure_registry.version + 1
    RETURNING version`
  const version = rows[0]?.version
  if (version === undefined) throw new Error('The registry gave no version.')
  return version
}

export async function insertProcedures(
  db: Db,
  definitions: readonly ProcedureDefinition[],
  version: number,
): Promise<void> {
  const data = definitions.map((definition) => ({ ...definition, version }))
  await db.client.procedure.createMany({ data })
}

/** Takes over what the code says; what an admin chose stays. One statement for all. */
export async function updateProcedureDefinitions(
  db: Db,
  definitions: readonly ProcedureDefinition[],
  version: number,
): Promise<void> {
  const rows = definitions.map(
    ({ path, kind, access, codeLimit }) =>
      Prisma.sql`(${path}, ${kind}, ${access}, ${codeLimit}::int)`,
  )
  await db.client.$executeRaw`
    UPDATE procedures SET kind = given.kind, access = given.access,
           code_limit = given.code_limit, version = ${version}, updated_at = now()
    FROM (VALUES ${Prisma.join(rows)}) AS given (path, kind, access, code_limit)
    WHERE procedures.path = given.path`
}

export async function deleteProcedures(db: Db, paths: readonly string[]): Promise<void> {
  await db.client.procedure.deleteMany({ where: { path: { in: [...paths] } } })
}

export async function findProcedure(db: Db, path: string): Promise<ProcedureRow | null> {
  return db.client.procedure.findUnique({ where: { path }, select: columns })
}

/** Stores what an admin chose; null when the procedure is not as it was at `seen` any more. */
export async function updateProcedureChoice(
  db: Db,
  change: {
    readonly path: string
    readonly seen: number
    readonly version: number
    readonly ownLimit: number | null
    readonly isEnabled: boolean
  },
): Promise<ProcedureRow | null> {
  const { path, seen, version, ownLimit, isEnabled } = change
  const rows = await db.client.procedure.updateManyAndReturn({
    where: { path, version: seen },
    data: { ownLimit, isEnabled, version },
    select: columns,
  })
  return rows[0] ?? null
}
