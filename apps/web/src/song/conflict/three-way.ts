/** What became of one field that two people could change. */
export type MergedField<Value> = {
  readonly value: Value
  /** Both changed it, to different things: a person has to choose. */
  readonly isContested: boolean
}

export type Merged<Fields> = { readonly [Name in keyof Fields]: MergedField<Fields[Name]> }

/**
 * Joins two people's changes to the same record. A field that only one of them changed takes that
 * change; where both changed it to different things, mine stands for the moment and the field is
 * contested.
 */
export function threeWay<Fields extends Readonly<Record<string, unknown>>>(
  base: Fields,
  mine: Fields,
  theirs: Fields,
): Merged<Fields> {
  const merged = Object.keys(base).map((name) => [
    name,
    mergeField(base[name], mine[name], theirs[name]),
  ])
  return Object.fromEntries(merged) as Merged<Fields>
}

/** The names of the fields that a person has to choose between. */
export function contested<Fields>(merged: Merged<Fields>): (keyof Fields)[] {
  const names = Object.keys(merged) as (keyof Fields)[]
  return names.filter((name) => merged[name].isContested)
}

/** The record after every contested field was chosen; theirs where somebody chose theirs. */
export function chosenValues<Fields extends Readonly<Record<string, unknown>>>(
  merged: Merged<Fields>,
  theirs: Fields,
  choices: Readonly<Record<string, string>>,
): Fields {
  const values = Object.entries(merged).map(([name, field]) => [
    name,
    choices[name] === 'theirs' ? theirs[name] : field.value,
  ])
  return Object.fromEntries(values) as Fields
}

/** Whether two values hold the same; lists and objects are compared by what is in them. */
export function isSame(first: unknown, second: unknown): boolean {
  return first === second || JSON.stringify(first) === JSON.stringify(second)
}

function mergeField<Value>(base: Value, mine: Value, theirs: Value): MergedField<Value> {
  if (isSame(mine, theirs) || isSame(theirs, base)) return { value: mine, isContested: false }
  if (isSame(mine, base)) return { value: theirs, isContested: false }
  return { value: mine, isContested: true }
}
