import { sectionsIn } from './section-boxes.ts'

/** Lights a section up for a moment, so that the eye finds it on a full page. */
export function showSection(track: HTMLElement, index: number): void {
  const section = sectionsIn(track)[index]
  const colour = getComputedStyle(track).getPropertyValue('--stand-label')
  section?.animate(
    [
      { backgroundColor: colour, boxShadow: `0 0 0 8px ${colour}` },
      { backgroundColor: colour, boxShadow: `0 0 0 8px ${colour}`, offset: 0.9 },
      { backgroundColor: 'transparent', boxShadow: '0 0 0 8px transparent' },
    ],
    1500,
  )
}
