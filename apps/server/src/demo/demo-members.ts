import type { Notation, Role } from '@precentor/schemas'

export type DemoMember = {
  /** The part of the e-mail before the sign; the rest is the owner's. */
  readonly mailbox: string
  readonly name: string
  readonly role: Exclude<Role, 'owner'>
  readonly instruments: readonly string[]
  readonly vocalRange: { readonly low: string; readonly high: string } | null
  readonly notation: Notation
  readonly capoShapes: readonly string[]
}

/** Somebody of each role, to try what each of them sees. */
export const demoMembers: readonly DemoMember[] = [
  {
    mailbox: 'admin',
    name: 'Judith Ames',
    role: 'admin',
    instruments: ['Piano'],
    vocalRange: { low: 'A3', high: 'E5' },
    notation: 'english',
    capoShapes: [],
  },
  {
    mailbox: 'leader',
    name: 'Daniel Okafor',
    role: 'leader',
    instruments: ['Voice', 'Acoustic guitar'],
    vocalRange: { low: 'C3', high: 'G4' },
    notation: 'english',
    capoShapes: ['G', 'C', 'D'],
  },
  {
    mailbox: 'musician',
    name: 'Miriam Vogel',
    role: 'musician',
    instruments: ['Violin', 'Voice'],
    vocalRange: { low: 'G3', high: 'D5' },
    notation: 'german',
    capoShapes: [],
  },
  {
    mailbox: 'bass',
    name: 'Tomás Rivera',
    role: 'musician',
    instruments: ['Bass guitar'],
    vocalRange: null,
    notation: 'solfege',
    capoShapes: [],
  },
]

/** The member's e-mail, at the same place as the owner's and never the same. */
export function addressOf({ mailbox }: DemoMember, ownerEmail: string): string {
  const [ownerMailbox, place] = ownerEmail.split('@')
  return `${mailbox === ownerMailbox ? `${mailbox}-2` : mailbox}@${place}`
}
