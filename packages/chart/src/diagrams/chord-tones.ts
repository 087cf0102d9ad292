/**
 * The tones of a chord in semitones above its root, from its suffix: `m7` is 0 3 7 10, `add9` adds
 * 14. Ninths and higher stay above the octave, so that an instrument can place them.
 */
export function chordTones(suffix: string): number[] {
  const chord: Building = {
    third: 4,
    fifth: 7,
    seventh: null,
    extra: new Set(),
    isMajor: false,
    isDiminished: false,
  }
  let before = ''
  for (const [token] of suffix.matchAll(tokens)) {
    apply(chord, token, before)
    before = token
  }
  const { third, fifth, seventh, extra } = chord
  const tones = [0, third, fifth, seventh, ...extra].filter((tone) => tone !== null)
  return [...new Set(tones)].toSorted((left, right) => left - right)
}

type Building = {
  third: number | null
  fifth: number | null
  seventh: number | null
  readonly extra: Set<number>
  isMajor: boolean
  isDiminished: boolean
}

const tokens =
  /maj|Maj|MAJ|ma|M|Δ|△|\^|min|Min|MIN|mi|m|dim|°|º|o(?!m)|ø|Ø|aug|sus|add|no|omit|alt|[#b♯♭+-]?\d+|[+-]/g

function apply(chord: Building, token: string, before: string): void {
  if (/^(?:maj|Maj|MAJ|ma|M|Δ|△|\^)$/.test(token)) chord.isMajor = true
  else if (/^(?:min|Min|MIN|mi|m|-)$/.test(token)) chord.third = 3
  else if (/^(?:dim|°|º|o)$/.test(token)) diminish(chord)
  else if (token === 'ø' || token === 'Ø') Object.assign(chord, { third: 3, fifth: 6, seventh: 10 })
  else if (token === 'aug' || token === '+') chord.fifth = 8
  else if (token === 'sus') chord.third = 5
  else if (token === 'alt') Object.assign(chord, { fifth: 8, seventh: 10 }).extra.add(13)
  else if (/\d/.test(token)) degree(chord, token, before)
}

function diminish(chord: Building): void {
  chord.third = 3
  chord.fifth = 6
  chord.isDiminished = true
}

const semitones = [0, 0, 2, 4, 5, 7, 9, 11, 12, 14, 16, 17, 19, 21]

function degree(chord: Building, token: string, before: string): void {
  const sign = /^[#♯+]/.test(token) ? 1 : /^[b♭-]/.test(token) ? -1 : 0
  const number = Number(token.replace(/^\D/, ''))
  const plain = semitones[number] ?? 0
  if (before === 'no' || before === 'omit') drop(chord, number)
  else if (before === 'add') chord.extra.add(plain + sign)
  else if (before === 'sus') suspend(chord, number)
  else if (sign !== 0) alter(chord, number, plain + sign)
  else if (number === 9 && chord.extra.has(9)) chord.extra.add(14)
  else stack(chord, number)
}

function drop(chord: Building, number: number): void {
  if (number === 3) chord.third = null
  if (number === 5) chord.fifth = null
}

function suspend(chord: Building, number: number): void {
  if (number === 2) chord.third = 2
  if (number === 24) chord.extra.add(2)
  if (number > 5 && number < 14) stack(chord, number)
}

function alter(chord: Building, number: number, tone: number): void {
  if (number === 5) chord.fifth = tone
  else if (number === 7) chord.seventh = tone
  else chord.extra.add(tone)
}

/** A bare number: 7 and higher bring the seventh and what lies between, 13 without the 11. */
function stack(chord: Building, number: number): void {
  if (number === 5) chord.third = null
  else if (number === 4) chord.third = 5
  else if (number === 2) chord.extra.add(2)
  else if (number === 6) chord.extra.add(9)
  else if (number === 69) [9, 14].forEach((tone) => chord.extra.add(tone))
  else if (number >= 7) {
    chord.seventh = chord.isMajor ? 11 : chord.isDiminished ? 9 : 10
    if (number >= 9) chord.extra.add(14)
    if (number === 11) chord.extra.add(17)
    if (number === 13) chord.extra.add(21)
  }
}
