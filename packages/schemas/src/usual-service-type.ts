import type { CreateServiceTypeInput } from './service-type.ts'

/** What a church that has no service type yet is offered to begin with. */
export const usualServiceType: Omit<CreateServiceTypeInput, 'churchId'> = {
  name: 'Sunday morning',
  defaultTimes: [
    { kind: 'rehearsal', name: '', daysBefore: 0, start: '08:45', length: 3600 },
    { kind: 'service', name: '', daysBefore: 0, start: '10:00', length: 4500 },
  ],
  defaultItems: [
    { kind: 'header', title: 'Gathering', length: 0 },
    { kind: 'announcement', title: 'Welcome', length: 180 },
    { kind: 'song', title: 'Opening song', length: 240 },
    { kind: 'prayer', title: 'Prayer', length: 180 },
    { kind: 'header', title: 'Word', length: 0 },
    { kind: 'scripture', title: 'Reading', length: 240 },
    { kind: 'other', title: 'Sermon', length: 1500 },
    { kind: 'header', title: 'Sending', length: 0 },
    { kind: 'song', title: 'Closing song', length: 240 },
    { kind: 'prayer', title: 'Blessing', length: 120 },
  ],
}
