import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { LinksPage } from '../../../client/views/planner/PlannerView.tsx'
import { given } from '../../support/given.ts'
import { present } from '../../support/present.ts'
import { founding } from '../../support/shows.ts'
import { openPlanner } from './openPlanner.tsx'

const user = userEvent.setup({ delay: null, skipHover: true })
const open = () => openPlanner(given(founding()), <LinksPage done={() => undefined} />)
const row = async (name: RegExp) => {
  const rows = await screen.findAllByTestId('give-row')
  return within(present(rows.find(({ textContent }) => name.test(textContent))))
}
const PROPOSAL =
  'Console for Ying Wang: the agenda names them as moderator, ask the owner or a moderator'

test('P10: an interpreter who is nobody of the agenda is in the list with their booth, and who gives out their link; who the agenda names for power is named with who gives it, without a box that does nothing', async () => {
  const show = given(founding())
  const grant = {
    roles: ['interpreter' as const],
    person: null,
    booth: 'en–zh',
    name: 'Paula Kern',
  }
  show.record([{ type: 'linkMade', v: 1, link: 'paula', grant }])
  openPlanner(show, <LinksPage done={() => undefined} />)
  const paula = await row(/Paula Kern/)
  expect(paula.getByText('Paula Kern, en–zh booth')).toBeTruthy()
  expect(paula.getByText(/Ask the owner/)).toBeTruthy()
  expect(paula.queryByRole('textbox')).toBeNull()
  expect(paula.queryByRole('button')).toBeNull()
  const ying = await row(/Ying Wang/)
  expect(ying.getAllByRole('checkbox')).toHaveLength(1)
  const [proposal] = ying.getAllByText(
    (_, element) => element?.tagName === 'P' && element.textContent === PROPOSAL,
  )
  expect(proposal).toBeTruthy()
  expect((await row(/Anke/)).queryByText(/agenda names/)).toBeNull()
})

test('P10: roles, as a planner gives out links: they give what they hand out, and see no box for more; a change that came too late is said, and nothing is ticked', async () => {
  const page = open()
  await user.click(
    (await row(/Anke/)).getByRole('button', { name: /^Change screens.*, now Speaker$/ }),
  )
  const dialog = within(await screen.findByRole('dialog'))
  expect(dialog.getAllByRole('checkbox').map((box) => box.parentElement?.textContent)).toEqual([
    'Speaker their own clock',
    'Audience now, next, agenda',
    'Stage full screen, nothing private',
    'Guest now, next, agenda',
  ])
  // A link opens one thing at least.
  expect(dialog.getByRole('checkbox', { name: /^Speaker/ })).toMatchObject({ disabled: true })
  const press = () => user.click(dialog.getByRole('checkbox', { name: /^Stage/ }))
  page.refuseNext({ reason: 'stale-value', field: 'roles', actual: ['guest'] })
  await press()
  expect(dialog.getByText(/somebody else has changed this/)).toBeTruthy()
  expect(dialog.getByRole('checkbox', { name: /^Stage/ })).toMatchObject({ checked: false })
  await press()
  expect(page.given.slice(1)).toEqual([
    { type: 'setRoles', link: 'anke-hagemann', roles: ['speaker', 'stage'], was: ['speaker'] },
  ])
  expect((await row(/Anke/)).getByText('Speaker, Stage')).toBeTruthy()
  expect(dialog.getByRole('checkbox', { name: /^Stage/ })).toMatchObject({ checked: true })
})

test('P10: roles, as a planner gives out links whose link was given the console stays in its place, with what it opens and who gives it out', async () => {
  const page = open()
  const names = () => screen.getAllByTestId('give-row').map(({ textContent }) => textContent)
  await row(/Ying Wang/)
  const [first] = names()
  page.later((show) =>
    show.record([{ type: 'rolesSet', v: 1, link: 'ying-wang', roles: ['moderator', 'speaker'] }]),
  )
  await screen.findByText('Ask the owner or a moderator for this link')
  expect(first).toMatch(/^Ying Wang/)
  expect(names()[0]).toMatch(/^Ying Wang.*Moderator, Speaker$/)
  expect(names()).toHaveLength(founding().people.length)
  expect((await row(/Ying Wang/)).queryByRole('checkbox')).toBeNull()
})
