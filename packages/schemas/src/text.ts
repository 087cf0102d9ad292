import * as z from 'zod'

const clean = (text: string): boolean => !text.includes('\0') && text.isWellFormed()
const complaint = 'This text contains characters that cannot be stored.'
// Such a text becomes the subject of a mail and a line of a list.
const isOneLine = (text: string): boolean => !/[\n\r\u2028\u2029]/.test(text)
const tooManyLines = 'This must be one line.'

/** One line of text, trimmed, 1 to `most` characters. */
export function line(most: number): z.ZodString {
  return optionalLine(most).min(1, 'Please fill this in.')
}

/** One line of text, trimmed, that may be left empty. */
export function optionalLine(most: number): z.ZodString {
  return z.string().trim().max(most).refine(clean, complaint).refine(isOneLine, tooManyLines)
}

/** Text of any number of lines, kept as typed; may be empty. */
export function prose(most: number): z.ZodString {
  return z.string().max(most).refine(clean, complaint)
}

/** A list of short lines without repeats. */
export function lines(mostItems: number, mostLength: number): z.ZodType<string[], string[]> {
  return z
    .array(line(mostLength))
    .max(mostItems)
    .transform((items) => [...new Set(items)])
}
