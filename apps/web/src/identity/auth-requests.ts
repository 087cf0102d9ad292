/** Why something was refused: a sentence, and what is wrong with which field. */
export type Refusal = {
  readonly message: string
  readonly fields: Readonly<Record<string, string>>
}

/** Signing in and out and passwords, over `/api/auth`; each gives null when it went well. */
export const signIn = (input: { email: string; password: string }): Promise<Refusal | null> =>
  post('sign-in/email', input)

export const signUp = (input: {
  name: string
  email: string
  password: string
  setupCode?: string
  invitation?: string
}): Promise<Refusal | null> => post('sign-up/email', input)

export const signOut = (): Promise<Refusal | null> => post('sign-out', {})

export const requestPasswordReset = (input: { email: string }): Promise<Refusal | null> =>
  post('request-password-reset', input)

export const resetPassword = (input: {
  token: string
  newPassword: string
}): Promise<Refusal | null> => post('reset-password', input)

async function post(path: string, input: object): Promise<Refusal | null> {
  try {
    const answer = await fetch(`/api/auth/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(input),
    })
    return answer.ok ? null : toRefusal(await answer.json())
  } catch {
    return { message: 'The server did not answer. Please try again.', fields: {} }
  }
}

function toRefusal(body: unknown): Refusal {
  const { message, fields } = body as Partial<Refusal>
  return { message: message ?? 'Something went wrong. Please try again.', fields: fields ?? {} }
}
