import * as z from 'zod'
import { invitationSecret } from './church.ts'
import { email } from './email.ts'
import { mailId, sessionId } from './ids.ts'
import { line } from './text.ts'

export const shortestPassword = 12
export const longestPassword = 200

/** A password that somebody types to prove who they are. */
const givenPassword = z.string().min(1, 'Please fill this in.').max(longestPassword)

/** A password that somebody chooses. */
export const newPassword = z
  .string()
  .min(shortestPassword, `Please choose at least ${shortestPassword} characters.`)
  .max(longestPassword, `Please choose at most ${longestPassword} characters.`)
  .refine((text) => text.isWellFormed(), 'This text contains characters that cannot be stored.')

export const signInInput = z.strictObject({
  email,
  password: givenPassword,
  /** False: until the browser is closed. */
  rememberMe: z.boolean().default(true),
})
export type SignInInput = z.infer<typeof signInInput>

export const signUpInput = z.strictObject({
  name: line(80),
  email,
  password: newPassword,
  /** What the server printed, for the first visitor of a server that strangers can reach. */
  setupCode: z.string().max(100).optional(),
  /** The secret of an invitation's link, for everybody after the first. */
  invitation: invitationSecret.optional(),
})
export type SignUpInput = z.infer<typeof signUpInput>

export const requestPasswordResetInput = z.strictObject({ email })

export const resetPasswordInput = z.strictObject({
  /** From the link in the mail. */
  token: z.string().min(1).max(100),
  newPassword,
})
export type ResetPasswordInput = z.infer<typeof resetPasswordInput>

export const renameAccountInput = z.strictObject({ name: line(80) })
export type RenameAccountInput = z.infer<typeof renameAccountInput>

export const changeEmailInput = z.strictObject({ email, password: givenPassword })
export type ChangeEmailInput = z.infer<typeof changeEmailInput>

export const changePasswordInput = z.strictObject({ password: givenPassword, newPassword })
export type ChangePasswordInput = z.infer<typeof changePasswordInput>

export const revokeSessionInput = z.strictObject({ sessionId })
export type RevokeSessionInput = z.infer<typeof revokeSessionInput>

export const readMailInput = z.strictObject({ mailId })
export type ReadMailInput = z.infer<typeof readMailInput>
