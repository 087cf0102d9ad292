'use client'

import { useSuspenseQuery } from '@tanstack/react-query'
import { useApi } from '../api/api.ts'
import { EmailForm } from './email-form.tsx'
import { NameForm } from './name-form.tsx'
import { PasswordForm } from './password-form.tsx'
import { Section } from './section.tsx'
import { Sessions } from './sessions.tsx'
import { Tokens } from './tokens.tsx'

/** One's own login: what it is called, how it is proven, where it is open. */
export function AccountPage() {
  const { data: account } = useSuspenseQuery(useApi().account.get.queryOptions())
  return (
    <>
      <Section title="You">
        <NameForm name={account.name} />
        <EmailForm email={account.email} />
      </Section>
      <Section title="Password" lead="Changing it signs you out everywhere else.">
        <PasswordForm />
      </Section>
      <Section title="Where you are signed in">
        <Sessions />
      </Section>
      <Section
        title="Tokens for programs"
        lead="A program with a token acts as you, in all of your churches."
      >
        <Tokens />
      </Section>
    </>
  )
}
