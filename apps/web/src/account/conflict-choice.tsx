import { Alert, Button, Group, Stack, Table } from '@mantine/core'

type Props = {
  readonly title: string
  /** What differs, field by field. */
  readonly rows: readonly {
    readonly label: string
    readonly mine: string
    readonly theirs: string
  }[]
  readonly onKeepMine: () => void
  readonly onTakeTheirs: () => void
}

/** Two changed the same: shows both and lets one choose. */
export function ConflictChoice({ title, rows, onKeepMine, onTakeTheirs }: Props) {
  return (
    <Alert color="yellow" variant="light" role="alert" title={title}>
      <Stack gap="sm" align="flex-start">
        <Table withRowBorders={false} verticalSpacing={2}>
          <Table.Thead>
            <Table.Tr>
              <Table.Td />
              <Table.Th>Yours</Table.Th>
              <Table.Th>Stored now</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows
              .filter(({ mine, theirs }) => mine !== theirs)
              .map(({ label, mine, theirs }) => (
                <Table.Tr key={label}>
                  <Table.Th scope="row">{label}</Table.Th>
                  <Table.Td>{mine || '(empty)'}</Table.Td>
                  <Table.Td>{theirs || '(empty)'}</Table.Td>
                </Table.Tr>
              ))}
          </Table.Tbody>
        </Table>
        <Group gap="xs">
          <Button size="xs" onClick={onKeepMine}>
            Save mine
          </Button>
          <Button size="xs" variant="default" onClick={onTakeTheirs}>
            Take what is stored
          </Button>
        </Group>
      </Stack>
    </Alert>
  )
}
