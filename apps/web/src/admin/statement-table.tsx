import { Code, Table, Text, Title } from '@mantine/core'
import type { ApiOutputs } from '../api/api.ts'
import classes from './admin.module.css'
import { milliseconds } from './milliseconds.ts'

type Statement = ApiOutputs['pool']['report']['slowest'][number]

/** The statements that once took longest, without their parameters. */
export function StatementTable({ statements }: { readonly statements: readonly Statement[] }) {
  return (
    <section aria-labelledby="statements">
      <Title order={2} size="h4" id="statements">
        Slowest statements
      </Title>
      <Text c="dimmed" size="sm" mb="sm">
        Since the server started.
      </Text>
      <section className={classes.scroll} tabIndex={0} aria-label="Slowest statements table">
        <Table verticalSpacing={6} className="figures" miw={640}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col" ta="right">
                Slowest
              </Table.Th>
              <Table.Th scope="col" ta="right">
                Mean
              </Table.Th>
              <Table.Th scope="col" ta="right">
                Times
              </Table.Th>
              <Table.Th scope="col">Statement</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {statements.map(({ sql, count, mean, slowest }) => (
              <Table.Tr key={sql}>
                <Table.Td ta="right">{milliseconds(slowest)}</Table.Td>
                <Table.Td ta="right">{milliseconds(mean)}</Table.Td>
                <Table.Td ta="right">{count}</Table.Td>
                <Table.Td>
                  <Code className={classes.sql}>{sql.replaceAll(/"public"\./g, '')}</Code>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </section>
    </section>
  )
}
