import { readChordPro, sectionNames, type Section } from '@precentor/chart'

export type SectionChoice = { readonly id: string; readonly label: string }

/** The sections of a chart, and in what order they are sung when nobody says otherwise. */
export function sectionChoices(
  chart: string,
  stated: readonly string[],
): { readonly sections: readonly SectionChoice[]; readonly usual: readonly string[] } {
  const { song } = readChordPro(chart)
  const natural = song.sequence.flatMap(({ section, times }) =>
    Array.from({ length: times }, () => section),
  )
  return {
    sections: song.sections.map((section) => ({ id: section.id, label: labelOf(section) })),
    usual: stated.length > 0 ? stated : natural,
  }
}

function labelOf({ label, type, number, id }: Section): string {
  if (label !== null) return label
  return [sectionNames[type], number].filter(Boolean).join(' ') || id
}
