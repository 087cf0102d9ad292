import { Skeleton, Stack } from '@mantine/core'

const rows = [1, 2, 3, 4, 5, 6]

/** The shape of the people page while it is on its way. */
export function PeopleSkeleton() {
  return (
    <Stack gap="lg" maw={1080} aria-busy aria-label="The people are on their way">
      <Skeleton height={32} width={140} />
      <Skeleton height={36} width="min(420px, 100%)" />
      <Stack gap={1}>
        {rows.map((row) => (
          <Skeleton key={row} height={56} />
        ))}
      </Stack>
    </Stack>
  )
}
