// @vitest-environment jsdom
// Before React is loaded, which any other import may do.
import '../support/builtReact.ts'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { isSigned, receiver } from '../../server/webhooks/receiver.ts'
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

test('the owner makes a webhook, copies its secret, sees its deliveries, turns it off and on, and removes it', async () => {
  const to = await receiver()
  const { user, server } = await openOwnerPage({ webhooks: { networks: ['127.0.0.0/8'] } })
  const dialog = async () => within(await screen.findByRole('dialog'))
  await user.click(await press(/Hearing on the water line/))
  await user.click(await press('New webhook'))
  const form = await dialog()
  const save = form.getByRole('button', { name: 'Save webhook' })
  await user.click(form.getByRole('checkbox', { name: 'The show starts' }))
  await user.type(form.getByRole('textbox', { name: 'Address of the receiver' }), 'ftp://example')
  expect(save).toMatchObject({ disabled: true })
  await user.clear(form.getByRole('textbox', { name: 'Address of the receiver' }))
  await user.type(form.getByRole('textbox', { name: 'Address of the receiver' }), to.url)
  await user.click(save)
  await user.click(await press(`Copy secret ${to.url}`))
  const secret = await navigator.clipboard.readText()
  await server.give({ type: 'startShow' })
  await waitFor(() => expect(to.types()).toEqual(['show.started']))
  expect(to.received.every((message) => isSigned(message, secret))).toBe(true)
  await screen.findByText(/^last sent/)
  await user.click(await press(`Deliveries ${to.url}`))
  const deliveries = await dialog()
  expect(deliveries.getByText(/^HTTP 204/)).toBeDefined()
  await user.click(deliveries.getByRole('button', { name: /^Send again/ }))
  await waitFor(() => expect(to.received).toHaveLength(2))
  await user.keyboard('{Escape}')
  await user.click(await press(`Change ${to.url}`))
  await user.click((await dialog()).getByRole('checkbox', { name: 'Send messages' }))
  await user.click((await dialog()).getByRole('button', { name: 'Save webhook' }))
  await screen.findByText('turned off')
  await user.click(await press(`Turn on ${to.url}`))
  await user.click(await press(`Change ${to.url}`))
  await user.click((await dialog()).getByRole('button', { name: 'Remove' }))
  await user.click((await dialog()).getByRole('button', { name: 'Remove' }))
  await waitFor(() => expect(screen.queryByText(to.url)).toBeNull())
})

const dialogNamed = async (name: string) => within(await screen.findByRole('dialog', { name }))

/** The path that stands in the field of a calendar. */
async function pathIn(dialog: Awaited<ReturnType<typeof dialogNamed>>, label: string) {
  const field = await dialog.findByRole<HTMLInputElement>('textbox', { name: label })
  return new URL(field.value).pathname
}

test('R22: the owner makes the calendar of a show, which is fetched until it is withdrawn', async () => {
  const { user, server } = await openOwnerPage()
  await user.click(await press(/Hearing on the water line/))
  await user.click(await press('Calendar'))
  const dialog = await dialogNamed('Calendar')
  expect(dialog.queryByText('All shows of the series')).toBeNull()
  await user.click(dialog.getByRole('button', { name: 'Make address The show' }))
  const path = await pathIn(dialog, 'The show')
  await user.selectOptions(dialog.getByRole('combobox', { name: /^Language/ }), 'German')
  expect(dialog.getByRole<HTMLInputElement>('textbox').value).toMatch(/\.ics\?lang=de$/)
  const fetched = () => fetch(`${server.url}${path}`)
  expect((await fetched()).status).toBe(200)
  await user.click(dialog.getByRole('button', { name: 'Copy link The show' }))
  expect(await navigator.clipboard.readText()).toContain(path)
  await user.click(dialog.getByRole('button', { name: 'Withdraw The show' }))
  const question = await dialogNamed('Withdraw this calendar?')
  await user.click(question.getByRole('button', { name: 'Withdraw' }))
  await (await dialogNamed('Calendar')).findByRole('button', { name: 'Make address The show' })
  expect((await fetched()).status).toBe(404)
}, 30_000)

test('R22: a person has a calendar of their own, and still one row and one link', async () => {
  const { user, server } = await openOwnerPage()
  await user.click(await press(/Hearing on the water line/))
  await user.click(await press('More for Bo Kyung'))
  await user.click(await screen.findByRole('menuitem', { name: 'Calendar' }))
  const dialog = await dialogNamed('Calendar of Bo Kyung')
  await user.click(dialog.getByRole('button', { name: /^Make address/ }))
  const path = await pathIn(dialog, 'The turns of Bo Kyung')
  const text = await (await fetch(`${server.url}${path}`)).text()
  expect(text).toContain('item-river.hearing@rostrum')
  expect(text).not.toContain('item-source.')
  await user.click(dialog.getByRole('button', { name: /^Close/ }))
  expect(screen.getAllByRole('button', { name: 'More for Bo Kyung' })).toHaveLength(1)
}, 30_000)
