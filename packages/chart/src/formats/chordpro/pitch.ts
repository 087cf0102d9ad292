import { formatKey, parseKey, shiftKey } from '../../music/key.ts'
import { addLine, warn, type State } from './state.ts'

/** A key named in the middle of a song: the chords that follow are written in it. */
export function changeKey(state: State, value: string, start: number, end: number): void {
  const key = namedKey(state, value)
  if (key === null) warn(state, 'key.unknown', `“${value}” is not a key this engine knows.`, start)
  state.pitch = { key: key ?? state.pitch.key, shift: state.pitch.shift }
  addLine(state, { kind: 'key', directive: 'key', value, start, end, ...state.pitch })
}

/**
 * ChordPro's `{transpose: +2}`: the chords that follow sound higher than written, on top of what
 * was in force; without a value the last one ends.
 */
export function changeShift(state: State, value: string, start: number, end: number): void {
  const change = value === '' ? -(state.shifts.pop() ?? 0) : semitonesIn(value)
  if (change === null) {
    warn(
      state,
      'transpose.unknown',
      `“${value}” is not a number of semitones; the line has no effect.`,
      start,
    )
  }
  if (value !== '') state.shifts.push(change ?? 0)
  state.pitch = { key: state.pitch.key, shift: state.pitch.shift + (change ?? 0) }
  addLine(state, { kind: 'key', directive: 'transpose', value, start, end, ...state.pitch })
}

function semitonesIn(value: string): number | null {
  const semitones = Number.parseInt(value, 10)
  return semitones >= -24 && semitones <= 24 ? semitones : null
}

/** A key name, or `+2` counted from the key in force. */
function namedKey(state: State, value: string): string | null {
  if (!/^[+-]\d+$/.test(value)) {
    return parseKey(value, { notation: state.notation }) === null ? null : value
  }
  const known =
    state.pitch.key === null ? null : parseKey(state.pitch.key, { notation: state.notation })
  return known === null
    ? null
    : formatKey(shiftKey(known, Number(value)), { notation: state.notation })
}
