// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test } from 'vitest'
import { GivePage } from '../../../client/views/planner/links/GivePage.tsx'
import { given } from '../../support/given.ts'
import { founding } from '../../support/shows.ts'
import { openPlanner } from './openPlanner.tsx'

afterEach(cleanup)

const user = userEvent.setup({ delay: null })
const open = () => openPlanner(given(founding()), <GivePage done={() => undefined} />)
const row = async (name: RegExp) => {
  const rows = await screen.findAllByTestId('give-row')
  const found = rows.find(({ textContent }) => name.test(textContent))
  if (found === undefined) throw new Error(`no row of ${name}`)
  return within(found)
}
const PROPOSAL =
  'Console for Ying Wang: the agenda names them as moderator, given by the owner or a moderator'

describe('P10: roles, as a planner gives out links', () => {
  test('who the agenda names for power is shown with a box that is not theirs to tick', async () => {
    const page = open()
    const box = (await row(/Ying Wang/)).getByRole('checkbox', { name: PROPOSAL })
    expect(box).toMatchObject({ checked: false, disabled: true })
    await user.click(box)
    expect(page.given).toEqual([])
    expect((await row(/Anke/)).queryByRole('checkbox', { name: /agenda names/ })).toBeNull()
  })

  test('they give what they hand out, and see no box for more', async () => {
    const page = open()
    await user.click((await row(/Anke/)).getByRole('button', { name: /opens, now Speaker$/ }))
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getAllByRole('checkbox').map((box) => box.parentElement?.textContent)).toEqual([
      'Speaker their own clock',
      'Audience now, next, agenda',
      'Stage full screen, nothing private',
      'Guest now, next, agenda',
    ])
    // A link opens one thing at least.
    expect(dialog.getByRole('checkbox', { name: /^Speaker/ })).toMatchObject({ disabled: true })
    await user.click(dialog.getByRole('checkbox', { name: /^Stage/ }))
    expect(page.given).toEqual([
      { type: 'setRoles', link: 'anke-hagemann', roles: ['speaker', 'stage'], was: ['speaker'] },
    ])
    expect((await row(/Anke/)).getByText('Speaker, Stage')).toBeTruthy()
    expect(dialog.getByRole('checkbox', { name: /^Stage/ })).toMatchObject({ checked: true })
  })

  test('a change that came too late is said, and nothing is ticked', async () => {
    const page = open()
    await user.click((await row(/Anke/)).getByRole('button', { name: /opens, now/ }))
    const dialog = within(await screen.findByRole('dialog'))
    page.refuseNext({ reason: 'stale-value', field: 'roles', actual: ['guest'] })
    await user.click(dialog.getByRole('checkbox', { name: /^Stage/ }))
    expect(dialog.getByText(/somebody else has changed this meanwhile/)).toBeTruthy()
    expect(dialog.getByRole('checkbox', { name: /^Stage/ })).toMatchObject({ checked: false })
  })

  test('whose link was given power is named below the list, and back in it when it was taken', async () => {
    const page = open()
    const set = (roles: ('moderator' | 'speaker')[]) =>
      page.later((show) => {
        show.record([{ type: 'rolesSet', v: 1, link: 'ying-wang', roles }])
        // As the server shows it to a planner.
        if (roles.includes('moderator'))
          show.state = {
            ...show.state,
            links: show.state.links.filter(({ id }) => id !== 'ying-wang'),
          }
      })
    await row(/Ying Wang/)
    set(['moderator', 'speaker'])
    const note = screen.getByText(/^Not in this list/)
    expect(note.textContent).toBe(
      'Not in this list, as their links open more than a planner gives out: Ying Wang',
    )
  })
})
