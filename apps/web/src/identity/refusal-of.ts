const refusals = new Set(['NOT_FOUND', 'BAD_REQUEST', 'FORBIDDEN'])

/** What a page asked for, or the sentence with which it was refused; other errors are thrown on. */
export async function refusalOf<T>(
  asking: Promise<T>,
): Promise<{ readonly value: T } | { readonly refusal: string }> {
  try {
    return { value: await asking }
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error
    if (typeof error.code !== 'string' || !refusals.has(error.code)) throw error
    return { refusal: error.message }
  }
}
