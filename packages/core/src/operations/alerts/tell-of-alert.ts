import { insertPost, listOperators } from '@precentor/db'
import type { AlertRuleName } from '@precentor/schemas'
import type { Context } from '../../context.ts'
import { sendMail } from '../send-mail.ts'
import { alertRules } from './rules.ts'

/** Who is told of alerts, beside the pages. */
export type Told = {
  /** Whether mails leave this server. */
  readonly byMail: boolean
  /** Whether another program wants to know. */
  readonly byPost: boolean
  /** Where people reach this server, without a slash at the end. */
  readonly publicUrl: string
}

export type AlertNews = {
  readonly id: string
  readonly rule: string
  readonly sentence: string
  readonly event: 'opened' | 'acknowledged' | 'resolved'
  /** Milliseconds since 1970. */
  readonly at: number
}

/** Writes the mails and the post of one change; call it in the change's own transaction. */
export async function tellOfAlert(ctx: Context, told: Told, news: AlertNews): Promise<void> {
  const link = `${told.publicUrl}/admin/alerts`
  if (told.byPost) {
    const { id, rule, sentence, event } = news
    const at = new Date(news.at).toISOString()
    await insertPost(ctx.db, { alert: id, rule, event, sentence, at, link })
  }
  if (!told.byMail || news.event === 'acknowledged') return
  for (const { userId, email } of await listOperators(ctx.db)) {
    await sendMail(ctx, { recipient: email, userId, ...letter(news, link) })
  }
}

function letter(
  { rule, sentence, event, at }: AlertNews,
  link: string,
): { readonly subject: string; readonly text: string } {
  const { title, meaning, steps } = alertRules[rule as AlertRuleName]
  const since = `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`
  if (event === 'resolved') {
    return {
      subject: `Over: ${title}`,
      text: `${title}: it is over since ${since}.\n\n${link}\n`,
    }
  }
  const what = steps.map((step, index) => `${index + 1}. ${step}`).join('\n')
  return {
    subject: `Precentor: ${title}`,
    text: `${sentence}\n\nSince ${since}. ${meaning}\n\nWhat to do:\n${what}\n\n${link}\n`,
  }
}
