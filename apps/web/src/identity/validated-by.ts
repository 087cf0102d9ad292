/** What a schema of `@precentor/schemas` offers a form. */
type Schema = {
  safeParse(values: unknown): {
    readonly error?: {
      readonly issues: readonly {
        readonly path: readonly PropertyKey[]
        readonly message: string
      }[]
    }
  }
}

/** Checks a form with the schema that the server uses: complaints by field, for `useForm`. */
export function validatedBy(schema: Schema): (values: unknown) => Record<string, string> {
  return (values) =>
    Object.fromEntries(
      (schema.safeParse(values).error?.issues ?? []).map(({ path, message }) => [
        path.map(String).join('.'),
        message,
      ]),
    )
}
