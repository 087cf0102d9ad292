import { closeSection, addLine, type State, type OpenSection } from './state.ts'

/** `{chorus}` or `{chorus: Label}`: the last chorus, or the last section with that label, again. */
export function recallSection(state: State, label: string, start: number, end: number): void {
  if (state.current?.ends !== 'directive') closeSection(state, null)
  const meant = findRecalled(state.sections, label)
  addLine(state, {
    kind: 'recall',
    // Ids are given when the song is complete; until then the section's place stands for it.
    section: meant < 0 ? null : String(meant),
    label: label === '' ? null : label,
    start,
    end,
    ...state.pitch,
  })
}

function findRecalled(sections: readonly OpenSection[], label: string): number {
  const wanted = label.toLowerCase()
  const named = sections.findLastIndex(
    (section) => section.type === 'chorus' && section.label?.toLowerCase() === wanted,
  )
  return named >= 0 ? named : sections.findLastIndex((section) => section.type === 'chorus')
}
