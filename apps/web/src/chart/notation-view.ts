import type { ChartView, Notation as ChordNotation } from '@precentor/chart'
import type { Notation } from '@precentor/schemas'

/** How the engine is told what a reader likes: letters of a notation, or numbers instead. */
export function notationView(notation: Notation): Pick<ChartView, 'notation' | 'numbers'> {
  if (notation === 'nashville' || notation === 'roman') return { numbers: notation }
  return { notation }
}

/** The notation in which this reader's keys are named; who reads numbers names keys in English. */
export function keyNotation(notation: Notation): ChordNotation {
  return notation === 'nashville' || notation === 'roman' ? 'english' : notation
}

/** What the notations are called, each with an example of its own. */
export const notationNames: Record<Notation, string> = {
  english: 'English (B, Bb)',
  german: 'German (H, B)',
  nordic: 'Nordic (H, Bb)',
  solfege: 'Do Re Mi',
  nashville: 'Numbers (1 4 5)',
  roman: 'Roman (I IV V)',
}

/** Every notation. (The schema package's own list would bring its validator into the page.) */
export const notationChoices = Object.keys(notationNames) as readonly Notation[]
