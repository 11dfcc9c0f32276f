/** @vitest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { machine } from '../../support/machine.ts'
import { founding } from '../../support/shows.ts'
import { openOwnerPage, prepareOwnerPage, press } from '../support/ownerPage.tsx'

prepareOwnerPage()

/** The owner's page at the show of a real server that listens there, as its own machine has it open. */
async function openShow(host: string) {
  const laptop = machine({ lo: ['127.0.0.1'], wlan0: ['192.168.1.20'] })
  const { user, server } = await openOwnerPage({
    agenda: founding(),
    reached: { host, machine: laptop },
    asks: true,
  })
  await user.click(await press(/Science-Policy Dialogue/))
  return { user, port: new URL(server.url).port }
}

test('links that open on this machine only say so above, on each card, beside a code and once copied', async () => {
  const { user } = await openShow('127.0.0.1')
  expect(await screen.findByText('These links work on this machine only.')).toBeDefined()
  expect(screen.getByText('Works on the organiser’s own machine only.')).toBeDefined()
  await user.click(await press('More for Stage'))
  await user.click(await screen.findByRole('menuitem', { name: 'QR code' }))
  const dialog = within(await screen.findByRole('dialog'))
  expect(dialog.getByText('These links work on this machine only.')).toBeDefined()
  await user.click(dialog.getByRole('button', { name: /^Close/ }))
  await user.click(await press('Copy link Stage'))
  const copied = 'Works on this machine only'
  expect(await screen.findByText(copied, { selector: '[role=status]' })).toBeDefined()
})

test('links of a server that is shared begin with its address on the network', async () => {
  const { user, port } = await openShow('0.0.0.0')
  const base = `http://192.168.1.20:${port}`
  expect(await screen.findByRole('option', { name: `${base}, this network` })).toBeDefined()
  expect(screen.queryByText('These links work on this machine only.')).toBeNull()
  expect(screen.getByText('Scan this, or type the address.')).toBeDefined()
  await user.click(await press('Copy link Stage'))
  await waitFor(async () =>
    expect(await navigator.clipboard.readText()).toMatch(`${base}/#hearing.stage.`),
  )
})
