import type { ApiInputs } from '../api/api.ts'

type Name = ApiInputs['job']['run']['name']

/** What each job is for, in the words of whoever looks after the server. */
export const jobWords: Readonly<Record<Name, { readonly title: string; readonly text: string }>> = {
  'deliver-mails': {
    title: 'Deliver mails',
    text: 'Hands what waits in the outbox to the mail server.',
  },
  'deliver-posts': {
    title: 'Post alerts',
    text: 'Tells the webhook of alerts that opened or are over.',
  },
  'forget-old': {
    title: 'Forget what is old',
    text: 'Removes mails whose links have run out, and figures of long ago.',
  },
  'judge-alerts': {
    title: 'Look for trouble',
    text: 'Goes through what all workers measured, and opens and resolves alerts.',
  },
  'summarise-samples': {
    title: 'Sum figures up',
    text: 'Makes five-minute figures for the charts of a day and a month.',
  },
}

/** A job's name as people read it; a job of another version keeps its own. */
export function jobTitle(name: string): string {
  return isKnown(name) ? jobWords[name].title : name
}

export function isKnown(name: string): name is Name {
  return Object.hasOwn(jobWords, name)
}
