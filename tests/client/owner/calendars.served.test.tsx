// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openOwnerPage, prepareOwnerPage, press } from '../support/ownerPage.tsx'

prepareOwnerPage()

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
