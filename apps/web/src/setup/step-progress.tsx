import { Progress, Text } from '@mantine/core'
import { steps, type StepName } from './steps.ts'

/** How far the first visit is. */
export function StepProgress({ step }: { readonly step: StepName }) {
  const place = steps.indexOf(step) + 1
  return (
    <div>
      <Progress
        value={(100 * place) / steps.length}
        size="sm"
        aria-label={`Step ${place} of ${steps.length}`}
      />
      <Text size="sm" c="dimmed" mt={6}>
        Step {place} of {steps.length}
      </Text>
    </div>
  )
}
