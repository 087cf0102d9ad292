'use client'

import { Checkbox, TagsInput, Textarea, TextInput } from '@mantine/core'
import { languageName } from '../language-name.ts'
import { AuthorFields } from './author-fields.tsx'
import classes from './details-form.module.css'
import { detailLabels as labels, type SongDetails } from './song-details.ts'

/** Every field of a song's details. */
export function DetailsFields(props: {
  readonly details: SongDetails
  readonly complaints: Readonly<Record<string, string>>
  /** Themes that other songs have. */
  readonly knownThemes: readonly string[]
  readonly onChange: (change: Partial<SongDetails>) => void
}) {
  const { details, complaints, knownThemes, onChange } = props
  const text = (name: 'title' | 'copyright' | 'ccliNumber' | 'language') => ({
    label: labels[name],
    value: details[name],
    error: complaints[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ [name]: event.currentTarget.value }),
  })
  const tags = (name: 'otherTitles' | 'themes' | 'scriptures', example: string) => ({
    label: labels[name],
    placeholder: details[name].length === 0 ? example : '',
    value: [...details[name]],
    error: complaintOf(complaints, name),
    splitChars: [';'],
    acceptValueOnBlur: true,
    onChange: (values: string[]) => onChange({ [name]: values }),
  })
  return (
    <div className={classes.fields}>
      <TextInput {...text('title')} required withAsterisk={false} maxLength={200} />
      <TagsInput {...tags('otherTitles', 'Type one and press Enter')} maxTags={10} />
      <AuthorFields
        authors={details.authors}
        complaints={complaints}
        onChange={(authors) => onChange({ authors })}
      />
      <Checkbox
        label="The song is in the public domain"
        checked={details.isPublicDomain}
        onChange={(event) => onChange({ isPublicDomain: event.currentTarget.checked })}
      />
      <TextInput {...text('copyright')} maxLength={500} placeholder="© 2001 Example Music" />
      <div className={classes.pair}>
        <TextInput {...text('ccliNumber')} inputMode="numeric" maxLength={10} />
        <TextInput
          {...text('language')}
          maxLength={35}
          placeholder="en"
          description={details.language.length < 2 ? undefined : languageName(details.language)}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
        />
      </div>
      <TagsInput {...tags('themes', 'grace')} maxTags={20} data={[...knownThemes]} />
      <TagsInput {...tags('scriptures', 'Ephesians 2:8-9')} maxTags={20} />
      <Textarea
        label={labels.notes}
        value={details.notes}
        error={complaints['notes']}
        maxLength={10_000}
        autosize
        minRows={3}
        onChange={(event) => onChange({ notes: event.currentTarget.value })}
      />
    </div>
  )
}

/** A complaint about one entry of a list is shown at the list. */
function complaintOf(complaints: Readonly<Record<string, string>>, name: string) {
  const found = Object.entries(complaints).find(([path]) => path.split('.')[0] === name)
  return found?.[1]
}
