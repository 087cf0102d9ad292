import { ReceivedFile } from '@precentor/core'
import { z } from 'zod'

/** The parts of JSON Schema that our inputs use. */
type Shape = {
  readonly type?: string
  readonly properties?: Readonly<Record<string, Shape>>
  readonly anyOf?: readonly Shape[]
  readonly items?: Shape
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly minimum?: number
  readonly minItems?: number
  readonly format?: string
}

/** Values for fields with a form of their own, by the field's name. */
const known: Readonly<Record<string, unknown>> = {
  bytes: new TextEncoder().encode('{title: Taken}'),
  capoShapes: ['G'],
  ccliNumber: '12345',
  chart: '{title: Taken}\n{key: G}\n\n[G]Taken',
  date: '2026-12-06',
  email: 'somebody@test.example',
  file: new ReceivedFile({
    path: '/nowhere',
    size: 4,
    sha256: new Uint8Array(32),
    mediaType: 'audio/mpeg',
  }),
  firstDate: '2026-11-01',
  high: 'D5',
  key: 'G',
  language: 'en',
  lastDate: '2026-12-31',
  low: 'A3',
  metre: '4/4',
  start: '10:00',
  startsAt: '2026-12-06T10:00:00.000Z',
  timeZone: 'Europe/London',
}

/**
 * Makes an input that a procedure accepts, from its own schema: every field is
 * filled, ids by their names from `ids`, in whatever depth they stand.
 */
export function sampleInput(
  input: z.ZodType,
  ids: Readonly<Record<string, string>>,
): Record<string, unknown> {
  const shape = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Shape
  return fill(shape, '', ids) as Record<string, unknown>
}

function fill(shape: Shape, name: string, ids: Readonly<Record<string, string>>): unknown {
  if (name in known) return known[name]
  if (shape.const !== undefined) return shape.const
  if (shape.enum) return shape.enum[0]
  if (shape.anyOf) return fill(shape.anyOf[0] ?? {}, name, ids)
  if (shape.type === 'object') {
    // A cursor is only good where it came from.
    const entries = Object.entries(shape.properties ?? {}).filter(([key]) => key !== 'cursor')
    return Object.fromEntries(entries.map(([key, inner]) => [key, fill(inner, key, ids)]))
  }
  if (shape.type === 'array') {
    const length = shape.minItems ?? 0
    return Array.from({ length }, () => fill(shape.items ?? {}, name, ids))
  }
  if (shape.type === 'integer' || shape.type === 'number') return Math.max(shape.minimum ?? 1, 1)
  if (shape.type === 'boolean') return false
  if (shape.format === 'uuid') return idFor(name, ids)
  return `a ${name || 'value'} that is long enough`
}

/** `afterItemId` is an item's id too. */
function idFor(name: string, ids: Readonly<Record<string, string>>): string {
  const [last = ''] = /[A-Z]?[a-z]+Id$/.exec(name) ?? []
  const id = ids[name] ?? ids[last.charAt(0).toLowerCase() + last.slice(1)] ?? ids['itemId']
  if (id === undefined) throw new Error(`The test knows no id for a field called ${name}.`)
  return id
}
