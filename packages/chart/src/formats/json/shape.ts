import { UnreadableSongError } from '../unreadable.ts'

/** Reads unknown data by a shape; anything else than that shape is refused with its place. */
export type Shape<Value> = (data: unknown, place: string) => Value

export const text: Shape<string> = (data, place) =>
  typeof data === 'string' ? data : refuse(place, 'a text')

export const flag: Shape<boolean> = (data, place) =>
  typeof data === 'boolean' ? data : refuse(place, 'true or false')

export const whole: Shape<number> = (data, place) =>
  typeof data === 'number' && Number.isSafeInteger(data) ? data : refuse(place, 'a whole number')

/** How often something is sung: writers set it down that many times, so it has an end. */
export const times: Shape<number> = (data, place) => {
  const number = whole(data, place)
  return number >= 1 && number <= 10_000 ? number : refuse(place, 'from 1 to 10,000')
}

export function maybe<Value>(shape: Shape<Value>): Shape<Value | null> {
  return (data, place) => (data === null || data === undefined ? null : shape(data, place))
}

export function list<Value>(shape: Shape<Value>): Shape<Value[]> {
  return (data, place) =>
    Array.isArray(data)
      ? data.map((each, index) => shape(each, `${place}[${index}]`))
      : refuse(place, 'a list')
}

export function oneOf<const Value extends string>(...values: readonly Value[]): Shape<Value> {
  return (data, place) =>
    values.find((value) => value === data) ?? refuse(place, `one of ${values.join(', ')}`)
}

export function object<Shapes extends Record<string, Shape<unknown>>>(
  shapes: Shapes,
): Shape<{ [Name in keyof Shapes]: ReturnType<Shapes[Name]> }> {
  return (data, place) => {
    if (typeof data !== 'object' || data === null || Array.isArray(data))
      return refuse(place, 'an object')
    const values = new Map<string, unknown>(Object.entries(data))
    const read = Object.entries(shapes).map(([name, shape]) => [
      name,
      shape(values.get(name), `${place}.${name}`),
    ])
    return Object.fromEntries(read) as { [Name in keyof Shapes]: ReturnType<Shapes[Name]> }
  }
}

export function refuse(place: string, wanted: string): never {
  throw new UnreadableSongError(
    'file.damaged',
    `This song file is damaged: ${place} should be ${wanted}.`,
  )
}
