/** @vitest-environment jsdom */
// Before React is loaded, which any other import may do.
import '../support/builtReact.ts'
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { MemoryStore } from '../../support/memoryStore.ts'
import { present } from '../../support/present.ts'
import { logAs, minutesOf, ran, type Turn, times } from '../../support/ranShow.ts'
import { openOwnerPage, prepareOwnerPage, press } from '../support/ownerPage.tsx'

prepareOwnerPage()

const EVENING: readonly Turn[] = [
  ...times(3, ['talk', 10, 12]),
  ...times(3, ['qa', 20, 17]),
  ...times(3, ['case', 5, 5]),
]

/** The owner's page on a server where this evening was held, once or more often, as a series of that many. */
async function openAfter(count: number) {
  const store = new MemoryStore()
  for (let n = 1; n <= count; n++)
    await store.append(
      logAs(ran(EVENING, { stop: '16:45' }), `evening-${n}`, count > 1 ? 'evenings' : undefined),
    )
  return openOwnerPage({ store, asks: true })
}

/** The dialog that copies the first show named so. */
async function openCopy(user: Awaited<ReturnType<typeof openAfter>>['user']) {
  const row = present((await screen.findAllByText('A small show'))[0]?.closest('li'))
  await user.click(within(row).getByRole('button', { name: 'Copy show' }))
  return within(await screen.findByRole('dialog'))
}

test('R14b: a copy of a show that has ended offers lengths with their evidence, off at first, says what the ticked ones come to, and takes these over; a copy of one that is to come offers none', async () => {
  const { user, server } = await openAfter(1)
  await user.click(await press('Make a show'))
  await user.click(await press('Hearing on the water line'))
  await screen.findByRole('dialog', { name: 'Copy Hearing on the water line' })
  await user.keyboard('{Escape}')
  await user.click(await press('A small show'))
  expect(await screen.findByRole('checkbox', { name: /^Talk: plan/ })).toBeDefined()
  await user.keyboard('{Escape}')
  await user.click(await press('Shows'))
  const dialog = await openCopy(user)
  const talk = await dialog.findByRole('checkbox', { name: 'Talk: plan 12 min for 10' })
  expect(dialog.getByText('Use the actual lengths of this show')).toBeDefined()
  expect(dialog.getByText('3 talks used 36:00 of 30:00 planned: 20% over.')).toBeDefined()
  const qa = dialog.getByRole('checkbox', { name: 'Q & A: plan 17 min for 20' })
  expect([talk, qa]).toMatchObject([{ checked: false }, { checked: false }])
  expect(dialog.queryByText(/in all/)).toBeNull()
  await user.click(talk)
  expect(dialog.getByText('6 min more in all.')).toBeDefined()
  expect(dialog.getByText('The plan then ends at 16:51, 6 min after the hard stop.')).toBeDefined()
  await user.click(qa)
  expect(dialog.getByText('3 min less in all.')).toBeDefined()
  expect(dialog.queryByText(/hard stop/)).toBeNull()
  await user.click(qa)
  await user.click(dialog.getByRole('button', { name: 'Copy show' }))
  await screen.findByRole('heading', { name: /^Screens, / })
  const made = (await server.store.shows()).find((show) => !/^evening|^hearing/.test(show))
  const agenda = (await server.hosts.get(made ?? ''))?.state.draft?.agenda
  expect(minutesOf(agenda)).toMatchObject({ 'talk-1': 12, 'talk-3': 12, 'qa-4': 20, 'case-7': 5 })
})

test('R14b: a series says in one line what its next show could plan, and has it ready for the copy of the latest', async () => {
  const { user } = await openAfter(2)
  await user.click(await press('Show 1 of 2 in the series'))
  const line =
    'Next time, based on 2 ended shows. Talk: plan 12 min for 10; Q & A: plan 17 min for 20.'
  expect(await screen.findByText(line)).toBeDefined()
  await user.click(await press('Copy the latest show'))
  const dialog = within(await screen.findByRole('dialog'))
  expect(
    await dialog.findByText('Use the actual lengths of 2 ended shows of the series'),
  ).toBeDefined()
  expect(dialog.getByText('6 talks used 1:12:00 of 1:00:00 planned: 20% over.')).toBeDefined()
})
