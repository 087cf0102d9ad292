/** A way to grip a chord: one entry a string from the lowest, null is not played, 0 open. */
export type Frets = readonly (number | null)[]

export type FretInstrument = {
  /** Pitch of each open string in semitones above C, lowest string first, octaves counted. */
  readonly tuning: readonly number[]
  /** Whether the lowest sounding note has to be the bass: on a guitar, not on a ukulele. */
  readonly hasBass: boolean
}

export const guitar: FretInstrument = { tuning: [4, 9, 14, 19, 23, 28], hasBass: true }
/** G above C: the lowest string is not the lowest note. */
export const ukulele: FretInstrument = { tuning: [19, 12, 16, 21], hasBass: false }

export type Wanted = {
  /** Tones that must sound, as pitches 0 to 11. */
  readonly needed: ReadonlySet<number>
  /** Tones that may sound, the needed ones among them. */
  readonly allowed: ReadonlySet<number>
  readonly bass: number
}

const highestPosition = 9
const reach = 4
const fingers = 4

/** The grips for a chord, the easiest first; empty where four fingers cannot do it. */
export function findFingerings(wanted: Wanted, instrument: FretInstrument): Frets[] {
  const found = new Map<string, { frets: Frets; cost: number }>()
  for (let position = 1; position <= highestPosition; position += 1) {
    for (const frets of gripsAt(position, wanted, instrument)) {
      const name = frets.join()
      if (!found.has(name)) found.set(name, { frets, cost: costOf(frets, wanted, instrument) })
    }
  }
  return Array.from(found.values())
    .toSorted((left, right) => left.cost - right.cost)
    .slice(0, 8)
    .map(({ frets }) => frets)
}

/** Every grip within reach of one position that sounds the chord and that a hand can hold. */
function* gripsAt(position: number, wanted: Wanted, instrument: FretInstrument): Generator<Frets> {
  const choices = instrument.tuning.map((open) => choicesFor(open, position, wanted.allowed))
  const frets: (number | null)[] = []
  function* next(string: number): Generator<Frets> {
    if (string === choices.length) {
      if (isPlayable(frets, wanted, instrument)) yield [...frets]
      return
    }
    for (const fret of choices[string] ?? []) {
      frets[string] = fret
      yield* next(string + 1)
    }
  }
  yield* next(0)
}

function choicesFor(
  open: number,
  position: number,
  allowed: ReadonlySet<number>,
): (number | null)[] {
  const choices: (number | null)[] = [null]
  if (position <= reach && allowed.has(open % 12)) choices.push(0)
  for (let fret = position; fret < position + reach; fret += 1) {
    if (allowed.has((open + fret) % 12)) choices.push(fret)
  }
  return choices
}

function isPlayable(frets: Frets, wanted: Wanted, { tuning, hasBass }: FretInstrument): boolean {
  const first = frets.findIndex((fret) => fret !== null)
  const last = frets.findLastIndex((fret) => fret !== null)
  const sounding = new Set<number>()
  for (let string = first; string <= last; string += 1) {
    const fret = frets[string]
    // A string silenced between others is a trick for the practised.
    if (fret === null || fret === undefined) return false
    sounding.add(((tuning[string] ?? 0) + fret) % 12)
  }
  if (hasBass ? last - first < 3 || first > 2 : first !== 0) return false
  if (last !== tuning.length - 1) return false
  for (const tone of wanted.needed) if (!sounding.has(tone)) return false
  if (hasBass && ((tuning[first] ?? 0) + (frets[first] ?? 0)) % 12 !== wanted.bass) return false
  return fingersFor(frets) <= fingers
}

/** Fingers a grip takes, one laid across where the lowest fret is held on several strings. */
export function fingersFor(frets: Frets): number {
  const held = frets.filter((fret) => fret !== null && fret > 0)
  if (held.length === 0) return 0
  const lowest = Math.min(...held.map(Number))
  const above = held.filter((fret) => Number(fret) > lowest).length
  return above + (canLayAcross(frets, lowest) ? 1 : held.length - above)
}

function canLayAcross(frets: Frets, lowest: number): boolean {
  const from = frets.indexOf(lowest)
  return frets.slice(from).every((fret) => fret !== null && fret >= lowest)
}

/** Less is easier; the weights are set so that the grips of beginners' books come first. */
function costOf(frets: Frets, wanted: Wanted, instrument: FretInstrument): number {
  const held = frets.filter((fret) => fret !== null && fret > 0).map(Number)
  const lowest = held.length === 0 ? 0 : Math.min(...held)
  const highest = Math.max(0, ...held)
  const silent = frets.filter((fret) => fret === null).length
  const taken = fingersFor(frets)
  const isBarre = taken < held.length && !frets.includes(0)
  const isHighWithOpen = frets.includes(0) && lowest > 2
  return (
    lowest +
    (highest - lowest) * 0.8 +
    taken * 0.5 +
    silent * 1.2 +
    missingTones(frets, wanted, instrument) * 2.5 +
    gapsIn(frets) * 2 +
    (isBarre ? 1.5 : 0) +
    (isHighWithOpen ? 3 : 0)
  )
}

function missingTones(frets: Frets, wanted: Wanted, { tuning }: FretInstrument): number {
  const sounding = new Set(
    frets.flatMap((fret, string) => (fret === null ? [] : [((tuning[string] ?? 0) + fret) % 12])),
  )
  return [...wanted.allowed].filter((tone) => !sounding.has(tone)).length
}

/** Open strings between strings held far up: hard to keep from being touched. */
function gapsIn(frets: Frets): number {
  return frets.filter((fret, string) => {
    const left = frets[string - 1] ?? 0
    const right = frets[string + 1] ?? 0
    return fret === 0 && left > 0 && right > 0 && Math.max(left, right) > 2
  }).length
}
