import { complaintOf, createPrecentorClient, type PrecentorClient } from '@precentor/client'
import type { Command } from 'commander'

/** Makes the client that the command's options and the environment ask for. */
export function connect(command: Command): PrecentorClient {
  const options = command.optsWithGlobals<{ url?: string; token?: string }>()
  const url = options.url ?? process.env['PRECENTOR_URL'] ?? 'http://localhost:3000'
  const token = options.token ?? process.env['PRECENTOR_TOKEN']
  if (!URL.canParse(url))
    command.error(`"${url}" is no address. Write it as http://localhost:3000.`)
  if (token === undefined) {
    command.error(
      'A token is missing. Make one on your account page and give it with --token or in PRECENTOR_TOKEN.',
    )
  }
  return createPrecentorClient({ url, token })
}

/** Awaits an answer of the server, or ends the command with one sentence and exit code 1. */
export async function answer<T>(command: Command, asking: Promise<T>): Promise<T> {
  try {
    return await asking
  } catch (error) {
    return command.error(complaintOf(error))
  }
}
