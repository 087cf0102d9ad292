'use client'

import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core'
import type { SongAuthor } from '@precentor/schemas'
import { IconPlus, IconX } from '@tabler/icons-react'
import { inOrder } from '../../chart/in-order.ts'
import classes from './details-form.module.css'

/** Who wrote what; one line for each part that somebody had. */
export function AuthorFields(props: {
  readonly authors: readonly SongAuthor[]
  readonly complaints: Readonly<Record<string, string>>
  readonly onChange: (authors: readonly SongAuthor[]) => void
}) {
  const { authors, complaints, onChange } = props
  return (
    <fieldset className={classes.authors}>
      <legend>Authors</legend>
      {inOrder(authors, (author, place) => (
        <div className={classes.author}>
          <TextInput
            aria-label={`Author ${place + 1}`}
            placeholder="Name"
            value={author.name}
            error={complaints[`authors.${place}.name`]}
            onChange={(event) =>
              onChange(authors.with(place, { ...author, name: event.currentTarget.value }))
            }
          />
          <NativeSelect
            aria-label={`What author ${place + 1} did`}
            value={author.role}
            data={roles}
            onChange={(event) => {
              const role = roles.find(({ value }) => value === event.currentTarget.value)?.value
              if (role !== undefined) onChange(authors.with(place, { ...author, role }))
            }}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size={36}
            aria-label={`Remove author ${place + 1}`}
            onClick={() => onChange(authors.toSpliced(place, 1))}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconPlus size={14} aria-hidden />}
        disabled={authors.length >= 20}
        onClick={() => onChange([...authors, { name: '', role: nextRole(authors) }])}
      >
        Add an author
      </Button>
    </fieldset>
  )
}

const roles: { value: SongAuthor['role']; label: string }[] = [
  { value: 'words', label: 'Words' },
  { value: 'music', label: 'Music' },
  { value: 'translation', label: 'Translation' },
  { value: 'arrangement', label: 'Arrangement' },
]

/** Words come first; after them, as a rule, the music. */
function nextRole(authors: readonly SongAuthor[]): SongAuthor['role'] {
  return authors.some(({ role }) => role === 'words') ? 'music' : 'words'
}
