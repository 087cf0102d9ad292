import { closeSection, addLine, type State } from './state.ts'

/**
 * `{chorus}` or `{chorus: Label}`: the last chorus again, or the chorus with that label. Some
 * programs write `{repeat: Label}` for any section.
 */
export function recallSection(
  state: State,
  label: string,
  start: number,
  end: number,
  which: 'chorus' | 'any' = 'chorus',
): void {
  if (state.current?.ends !== 'directive') closeSection(state, null)
  const meant = which === 'any' ? placeOf(state, label) : placeOfChorus(state, label)
  addLine(state, {
    kind: 'recall',
    // Ids are given when the song is complete; until then the section's place stands for it.
    section: meant === null ? null : String(meant),
    label: label === '' ? null : label,
    start,
    end,
    ...state.pitch,
  })
}

function placeOf(state: State, label: string): number | null {
  return state.placeByLabel.get(label.toLowerCase()) ?? placeOfChorus(state, '')
}

function placeOfChorus(state: State, label: string): number | null {
  const named = state.placeByLabel.get(label.toLowerCase())
  if (named !== undefined && state.sections[named]?.type === 'chorus') return named
  return state.lastChorus
}
