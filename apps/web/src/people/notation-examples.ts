import type { Notation } from '@precentor/schemas'

/** How each notation writes the same four chords in C, and B flat and B. */
export const notationExamples: Readonly<
  Record<Notation, { readonly name: string; readonly example: string }>
> = {
  english: { name: 'English', example: 'C Am F G · B♭ B' },
  german: { name: 'German', example: 'C Am F G · B H' },
  nordic: { name: 'Nordic', example: 'C Am F G · B♭ H' },
  solfege: { name: 'Do Re Mi', example: 'Do Lam Fa Sol · Si♭ Si' },
  nashville: { name: 'Numbers', example: '1 6m 4 5' },
  roman: { name: 'Roman', example: 'I vi IV V' },
}
