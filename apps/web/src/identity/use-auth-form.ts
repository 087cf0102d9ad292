'use client'

import { useForm, type UseFormReturnType } from '@mantine/form'
import { useState } from 'react'
import type { Refusal } from './auth-requests.ts'
import { validatedBy } from './validated-by.ts'

type Options<T> = {
  readonly initialValues: T
  readonly schema: Parameters<typeof validatedBy>[0]
  readonly send: (values: T) => Promise<Refusal | null>
  readonly onDone: () => void | Promise<void>
}

/** A form that is sent to `/api/auth`: checked before, and told why when it is refused. */
export function useAuthForm<T extends Record<string, string>>(
  options: Options<T>,
): {
  readonly form: UseFormReturnType<T>
  readonly complaint: string | null
  readonly submit: ReturnType<UseFormReturnType<T>['onSubmit']>
} {
  const [complaint, setComplaint] = useState<string | null>(null)
  const form = useForm<T>({
    mode: 'uncontrolled',
    initialValues: options.initialValues,
    validate: (values) => validatedBy(options.schema)(values),
  })
  const submit = form.onSubmit(async (values) => {
    setComplaint(null)
    const refusal = await options.send(values)
    if (refusal === null) return options.onDone()
    setComplaint(refusal.message)
    form.setErrors(refusal.fields)
    return undefined
  })
  return { form, complaint, submit }
}
