import * as z from 'zod'

/** An e-mail address as it is stored and compared: in lower case. */
export const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(200)
  .pipe(z.email('This does not look like an e-mail address.'))
