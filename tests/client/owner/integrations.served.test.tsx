// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { SHOW } from '../../support/server.ts'
import { openOwnerPage, prepareOwnerPage, press } from '../support/ownerPage.tsx'

prepareOwnerPage()

test('the owner makes a token with scopes and an end, a program uses it, and withdrawn it opens nothing', async () => {
  const { user, server } = await openOwnerPage()
  await user.click(await press(/Hearing on the water line/))
  await user.click(await press('New integration'))
  const form = within(await screen.findByRole('dialog'))
  await user.type(form.getByRole('textbox', { name: 'Name of the program' }), 'Button board')
  const make = form.getByRole('button', { name: 'Make token' })
  expect(make).toMatchObject({ disabled: true })
  await user.click(form.getByRole('checkbox', { name: /^Follow the run/ }))
  await user.click(form.getByRole('checkbox', { name: /^Run the show/ }))
  await user.selectOptions(form.getByRole('combobox', { name: 'Works for' }), '1 year')
  await user.click(make)
  const list = within(await screen.findByRole('region', { name: 'Integrations' }))
  const row = within(await list.findByRole('listitem'))
  const copy = await row.findByRole('button', { name: 'Copy token Button board' })
  await user.click(copy)
  const token = await navigator.clipboard.readText()
  const ask = () =>
    fetch(`${server.url}/api/v1/shows/${SHOW}/now`, {
      headers: { authorization: `Bearer ${token}` },
    })

  expect(row.getByText('Follow the run, Run the show')).toBeDefined()
  expect(row.getByText('not used yet')).toBeDefined()
  expect((await ask()).status).toBe(200)
  await row.findByText(/^last used/)

  // It is no person and no screen: it gets no row, card or copied link.
  expect(screen.queryByRole('button', { name: /^Copy link .*Button board/ })).toBeNull()
  expect(screen.getByRole('button', { name: 'Print 12 link cards' })).toBeDefined()
  await user.click(screen.getByRole('button', { name: 'Copy all links' }))
  await waitFor(async () => expect(await navigator.clipboard.readText()).toContain('#hearing.bo.'))
  expect(await navigator.clipboard.readText()).not.toContain('Button board')

  await user.click(row.getByRole('button', { name: 'Withdraw Button board' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.click(dialog.getByRole('button', { name: 'Withdraw' }))
  await waitFor(() => expect(list.queryByRole('listitem')).toBeNull())
  expect((await ask()).status).toBe(401)
}, 30_000)
