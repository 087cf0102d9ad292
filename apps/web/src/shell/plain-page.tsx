'use client'

import { Anchor, Container, Stack, Title } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import Link from 'next/link'
import type { ReactNode } from 'react'

/** A page outside of any church, as one's account. */
export function PlainPage(props: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Container component="main" size={720} py={{ base: 'md', sm: 'xl' }}>
      <Stack gap="xl">
        <div>
          <Anchor component={Link} href="/" size="sm" inline>
            <IconArrowLeft size={14} aria-hidden /> My church
          </Anchor>
          <Title order={1} size="h2" mt="xs">
            {props.title}
          </Title>
        </div>
        {props.children}
      </Stack>
    </Container>
  )
}
