// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { joinAs } from '../../support/screen.ts'
import { SHOW } from '../../support/server.ts'
import { openOwnerPage, prepareOwnerPage, press } from '../support/ownerPage.tsx'

prepareOwnerPage()

/** The page of a show in which a moderator made two links, and the links that still open. */
async function openPage() {
  const page = await openOwnerPage()
  const moderator = await joinAs(page.server, 'moderator-2')
  for (const role of ['timekeeper', 'guest'] as const) {
    const grant = { roles: [role], person: null, booth: null }
    await moderator.does({ type: 'makeLink', grant })
  }
  const host = await page.server.hosts.get(SHOW)
  const made = () =>
    (host?.state.links ?? [])
      .filter(({ by, revoked }) => by === 'moderator-2' && !revoked)
      .flatMap(({ grant }) => grant.roles)
  await page.user.click(await press(/Hearing on the water line/))
  return { ...page, host, made }
}

/** Asks for the second moderator's link to be withdrawn; gives the dialog that names what it made. */
async function asksToWithdraw(user: Awaited<ReturnType<typeof openPage>>['user']) {
  await waitFor(() =>
    expect(screen.getAllByRole('button', { name: 'More for Moderator' })).toHaveLength(2),
  )
  const more = screen.getAllByRole('button', { name: 'More for Moderator' })[1]
  if (more) await user.click(more)
  await user.click(await screen.findByRole('menuitem', { name: 'Withdraw' }))
  const dialog = within(await screen.findByRole('dialog'))
  await dialog.findByText(/It made 2 links that still work:.*Timekeeper.*Guest/)
  return dialog
}

test('P14: who withdraws a link is told what it made, and withdraws that by the same press or leaves it', async () => {
  const { user, host, made } = await openPage()
  const dialog = await asksToWithdraw(user)
  expect(made()).toEqual(['timekeeper', 'guest'])
  await user.click(dialog.getByRole('button', { name: 'Withdraw it and the links it made' }))
  await waitFor(() => expect(made()).toEqual([]))
  expect(host?.link('moderator-2')?.revoked).toBe(true)
  expect(host?.link('moderator')?.revoked).toBe(false)
})

test('P14: a link is withdrawn alone, in an archived show too', async () => {
  const { user, server, host, made } = await openPage()
  await server.give({ type: 'setArchived', archived: true, was: false })
  await screen.findByText(/^This show is archived/)
  const dialog = await asksToWithdraw(user)
  await user.click(dialog.getByRole('button', { name: 'Withdraw' }))
  await waitFor(() => expect(host?.link('moderator-2')?.revoked).toBe(true))
  expect(made()).toEqual(['timekeeper', 'guest'])
})

test('P14: a closed rehearsal says so and why, and has no links', async () => {
  const { user, server } = await openOwnerPage()
  const planner = await joinAs(server, 'planner')
  const made = { id: crypto.randomUUID(), show: 'trial', from: null }
  expect(await planner.ask('rehearse', made)).toMatchObject({ ok: true })
  await server.give({ type: 'revokeLink', link: 'planner' })
  expect(await screen.findByText('Rehearsal, closed')).toBeDefined()
  await user.click(await press(/\(rehearsal\)/))
  expect(await screen.findByText(/^This rehearsal is closed, and nobody can open it/)).toBeDefined()
  expect(screen.queryByRole('button', { name: 'Make link' })).toBeNull()
})
