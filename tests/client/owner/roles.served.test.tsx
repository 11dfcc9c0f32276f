// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { SHOW } from '../../support/server.ts'
import { founding } from '../../support/shows.ts'
import { openOwnerPage, prepareOwnerPage, press } from '../support/ownerPage.tsx'

prepareOwnerPage()

/** The owner's page on a real server that holds the founding dialogue. */
const openPage = () => openOwnerPage({ agenda: founding() })

test('P10: a person’s link opens more by a box that is ticked, and less when it is unticked; nobody has it by being named', async () => {
  const { user, server } = await openPage()
  const host = await server.hosts.get(SHOW)
  const grant = { roles: ['speaker' as const], person: 'ying-wang', booth: null }
  const id = 'abcdef01-2345-4678-8abc-def012345678'
  await host?.give({ link: 'owner', id, command: { type: 'makeLink', grant } })
  const roles = () => host?.link('abcdef012345')?.grant.roles
  await user.click(await press(/Science-Policy Dialogue/))
  const name = 'Console for Ying Wang: the agenda names them as moderator'
  const box = await screen.findByRole('checkbox', { name })
  expect(box).toMatchObject({ checked: false })
  await user.click(box)
  await waitFor(() => expect(box).toMatchObject({ checked: true, ariaBusy: 'false' }))
  expect(roles()).toEqual(['moderator', 'speaker'])
  await user.click(await press('Change screens for Ying Wang, now Moderator, Speaker'))
  const dialog = within(await screen.findByRole('dialog'))
  await user.click(dialog.getByRole('checkbox', { name: /^Timekeeper/ }))
  await waitFor(() => expect(roles()).toEqual(['moderator', 'timekeeper', 'speaker']))
  await user.keyboard('{Escape}')
  // The page has heard of it too: what is given next rests on that.
  await press('Change screens for Ying Wang, now Moderator, Timekeeper, Speaker')
  await user.click(box)
  await waitFor(() => expect(roles()).toEqual(['timekeeper', 'speaker']))
  await press('Change screens for Ying Wang, now Timekeeper, Speaker')
  expect(host?.link('abcdef012345')).toMatchObject({ generation: 0, revoked: false })
}, 20_000)
