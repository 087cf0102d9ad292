import { Alert } from '@mantine/core'
import { IconAlertCircle } from '@tabler/icons-react'

/** Says above a form why it was refused; read aloud when it appears. */
export function Complaint({ message }: { readonly message: string | null }) {
  if (message === null) return null
  return (
    <Alert color="red" variant="light" icon={<IconAlertCircle aria-hidden />} role="alert">
      {message}
    </Alert>
  )
}
