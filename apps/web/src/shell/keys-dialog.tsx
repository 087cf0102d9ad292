'use client'

import { Kbd, Modal, Table } from '@mantine/core'
import { Fragment } from 'react'
import { Themed } from './themed.tsx'

const keys = [
  ['Ctrl K', 'Search songs, plans and people'],
  ['g p', 'Plans'],
  ['g s', 'Songs'],
  ['g m', 'People'],
  ['/', 'Search on this page'],
  ['n', 'New'],
  ['e', 'Edit'],
  ['Alt ↑', 'Move an item up'],
  ['Alt ↓', 'Move an item down'],
  ['[ ]', 'Transpose down or up'],
  ['0', 'Original key'],
  ['?', 'These keys'],
] as const

/** All keys on one sheet; it brings the component library along. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Themed>
      <Modal opened onClose={onClose} title="Keys" closeButtonProps={{ 'aria-label': 'Close' }}>
        <Table withRowBorders={false} verticalSpacing={4}>
          <Table.Tbody>
            {keys.map(([combination, meaning]) => (
              <Table.Tr key={combination}>
                <Table.Td w={110}>
                  {combination.split(' ').map((key, index) => (
                    <Fragment key={key}>
                      {index > 0 && ' '}
                      <Kbd>{key}</Kbd>
                    </Fragment>
                  ))}
                </Table.Td>
                <Table.Td>{meaning}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Modal>
    </Themed>
  )
}
