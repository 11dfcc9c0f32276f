// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { isSigned, receiver } from '../../server/webhooks/receiver.ts'
import { openOwnerPage, prepareOwnerPage, press } from '../support/ownerPage.tsx'

prepareOwnerPage()

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
