import {
  complaintOf,
  createPrecentorClient,
  refusalOf,
  type PrecentorClient,
} from '@precentor/client'
import type { Command } from 'commander'

/** Makes the client that the command's options and the environment ask for. */
export function connect(command: Command): PrecentorClient {
  const options = command.optsWithGlobals<{ url?: string; token?: string }>()
  const url = options.url ?? process.env['PRECENTOR_URL'] ?? 'http://localhost:3000'
  // From a file it brings the end of its line along.
  const token = (options.token ?? process.env['PRECENTOR_TOKEN'] ?? '').trim()
  if (!isAddress(url)) command.error(`"${url}" is no address. Write it as http://localhost:3000.`)
  if (token === '') {
    command.error(
      'A token is missing. Make one on your account page and give it with --token or in PRECENTOR_TOKEN.',
    )
  }
  if (!sendable.test(token)) command.error('This is no token. Tokens look like pct_...')
  return createPrecentorClient({ url, token })
}

/** Awaits an answer of the server, or ends the command with one sentence and exit code 1. */
export async function answer<T>(command: Command, asking: Promise<T>): Promise<T> {
  try {
    return await asking
  } catch (error) {
    return command.error(explain(error))
  }
}

/** What an HTTP header can carry. */
const sendable = /^[\x21-\x7e]+$/

/** `localhost:3000` parses too, as something of the scheme "localhost". */
function isAddress(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)
}

function explain(error: unknown): string {
  // The server asks people to sign in, which nobody can do here.
  const isUnknown = refusalOf(error)?.code === 'UNAUTHORIZED'
  return isUnknown
    ? 'The server does not know this token, or it has expired or been revoked.'
    : complaintOf(error)
}
