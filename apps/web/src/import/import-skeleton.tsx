import { Skeleton } from '@mantine/core'

/** An import's page while it is on its way. */
export function ImportSkeleton() {
  return (
    <section aria-busy="true" aria-label="Loading the import">
      <Skeleton height={36} width={200} />
      <Skeleton height={180} mt="md" radius={12} />
      <Skeleton height={28} width={320} mt="lg" />
      {[0, 1, 2, 3, 4].map((place) => (
        <Skeleton key={place} height={44} mt="xs" />
      ))}
    </section>
  )
}
