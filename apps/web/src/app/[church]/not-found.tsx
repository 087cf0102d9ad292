import { Button, Group } from '@mantine/core'
import { ProblemPage } from '../../shell/problem-page.tsx'

export default function NotFoundInChurch() {
  return (
    <ProblemPage
      title="This was not found"
      actions={
        <Group>
          <Button component="a" href="/">
            Plans
          </Button>
        </Group>
      }
    >
      It may have been removed. Press Ctrl K (⌘ K) to search songs, plans and people.
    </ProblemPage>
  )
}
