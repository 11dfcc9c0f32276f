import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { MINUTE } from '../../../shared/time/instant.ts'
import { allProtected } from '../../shared/timing/recovery/scenes.ts'
import { type Case, given } from '../../support/given.ts'
import { carryingOut, recoveryAt } from '../../support/landing.ts'
import { present } from '../../support/present.ts'
import { founding } from '../../support/shows.ts'
import { openConsole } from './openConsole.tsx'

/** The third talk is twelve minutes over: 7 over at the end, with four ways to land. */
const late = () => given(founding()).onPlanUntil('talk-yan').at('16:07')

async function opened(show: Case = late(), keys = 'r') {
  const console = openConsole(show)
  await console.user.keyboard(keys)
  return { ...console, show }
}

const pane = () => screen.queryByTestId('recovery')
const option = (n: number) => screen.getByTestId(`option ${n}`)
const lanes = () =>
  within(screen.getByTestId('recovery'))
    .getAllByTestId('lane')
    .map((lane) => lane.firstElementChild?.textContent?.trim())
const table = (n: number) =>
  within(option(n))
    .getAllByRole('row')
    .map((row) => [...row.children].map((cell) => cell.textContent?.trim()))
const agenda = () => screen.queryByRole('table', { name: 'Agenda' })
const since = () => screen.getByTestId('since').textContent
const applies = () => screen.getByTestId<HTMLButtonElement>('apply')
const landing = () => screen.getByTestId('landing').textContent

/** The command that carries out an option and tells those it touches. */
const carryingOutOf = (show: Case, n: number) => {
  const found = present(recoveryAt(show).options[n - 1])
  return { ...carryingOut(found), tells: { word: null } }
}

describe('recovery opens', () => {
  it('by R, by the button that says what is over, and from the search, in the place of agenda, room or timeline', async () => {
    const { user } = await opened()
    expect(pane()).not.toBeNull()
    expect(agenda()).toBeNull()
    expect(screen.getByRole('button', { name: /^Next: Marc Barra/ })).toBeTruthy()
    expect(screen.getByTestId('digits').textContent).toBe('+12:00')
    await user.keyboard('{Escape}')
    expect(pane()).toBeNull()
    expect(agenda()).not.toBeNull()
    const button = screen.getByTestId('recover')
    expect(button.textContent).toContain('3 ways back to 17:30')
    expect(button.dataset['over']).toBe('true')
    await user.click(button)
    expect(pane()).not.toBeNull()
    await user.keyboard('{Shift>}T{/Shift}')
    expect(pane()).toBeNull()
    expect(screen.queryByTestId('timeline')).not.toBeNull()
    await user.keyboard('r')
    expect(pane()).not.toBeNull()
    expect(screen.queryByTestId('timeline')).toBeNull()
    await user.keyboard('{Escape}{Control>}k{/Control}')
    await screen.findByTestId('search')
    await user.keyboard('save time{Enter}')
    expect(pane()).not.toBeNull()
  })

  it('by a plain button while every stop holds, with why there is nothing to do but by hand', async () => {
    const { user } = await opened(
      given(founding()).onPlanUntil('talk-yan').at('15:46').does('next'),
    )
    const button = screen.getByTestId('recover')
    expect(button.textContent).toContain('Recover time')
    expect(button.dataset['over']).toBe('false')
    expect(screen.getByTestId('won').textContent).toBe(
      'You have 14 minutes to spare. Use it, or end early',
    )
    for (const id of ['apply', 'tells']) expect(screen.queryByTestId(id)).toBeNull()
    await user.keyboard('a')
    expect(screen.queryByTestId('apply')).toBeNull()
    expect(screen.queryByTestId('tells')).not.toBeNull()
  })
})

describe('an option', () => {
  it('has a short heading, its changes with the biggest cut first, and its cost; three are shown at first; it is drawn below what comes if nothing changes, and compared with another by X or its button', async () => {
    const { user } = await opened()
    expect(lanes()).toEqual(['If nothing changes', 'With 1'])
    expect(pane()?.textContent).toContain('3 ways back to 17:30each ends exactly at the hard stop')
    expect(within(option(1)).getByRole('button').textContent).toContain('Shorten the break and Q&A')
    expect(table(1)).toEqual([
      ['The breakeveryone', '5', '½', '−4½'],
      ['Q&AYing Wang', '20', '17½', '−2½'],
    ])
    expect(option(1).textContent).toContain('Biggest cut: the break, 4½ of 5\u00a0min')
    expect(option(1).textContent).toContain('No talk and no case is cut.')
    expect(option(2).textContent).toContain('The break stays whole.')
    expect(option(3).textContent).toContain('Biggest cut: the break, all of it')
    await user.click(within(option(3)).getByRole('button'))
    expect(lanes()).toEqual(['If nothing changes', 'With 3'])
    await user.keyboard('x9')
    expect(lanes()).toEqual(['If nothing changes', 'With 3', 'With 1'])
    await user.click(screen.getByRole('button', { name: 'Compare' }))
    expect(lanes()).toEqual(['If nothing changes', 'With 3', 'With 2'])
    // The others, with talks cut, are one press away.
    expect(screen.queryByTestId('option 4')).toBeNull()
    await user.click(screen.getByRole('button', { name: '1 more, with talks cut' }))
    expect(option(4).textContent).toContain('ask Marc Barra and Jiang Wang for time')
    // A talk is called by its speaker; below stands what it is about.
    const talks = table(4).map(([name]) => name)
    expect(talks).toContain('Jiang WangCase Study on Ecological Restoration in Taizhou')
    expect(screen.queryByTestId('option 1')).toBeNull()
    await user.keyboard('2')
    expect(lanes()).toEqual(['If nothing changes', 'With 2'])
  })

  it('is applied in three presses from late to saved, and said; the note goes once it is undone, and comes again where the ways to land are, which close', async () => {
    const { user, given: commands, show } = await opened()
    const command = carryingOutOf(show, 2)
    await user.keyboard('2{Enter}')
    expect(commands).toEqual([command])
    expect(pane()).toBeNull()
    expect(landing()).toBe('Ends 17:30')
    const done = 'Recovered 7 min: ends 17:30'
    expect((await screen.findAllByText(done)).length).toBeGreaterThan(0)
    await user.keyboard('u')
    await waitFor(() => expect(screen.queryByText(/^Recovered 7 min/)).toBeNull())
    await user.keyboard('r')
    fireEvent.click(screen.getByText('Apply again'))
    expect(pane()).toBeNull()
    expect(landing()).toBe('Ends 17:30')
  })

  it('tells those it touches with a word, or nobody', async () => {
    const { user, given: commands } = await opened()
    await user.click(screen.getByLabelText('Add a note'))
    await user.paste('Sorry, we are late')
    await user.keyboard('{Enter}{Enter}')
    expect(commands).toMatchObject([
      { tells: { word: { text: 'Sorry, we are late', lang: 'en' } } },
    ])
    const other = await opened()
    await other.user.click(screen.getByTestId('tells'))
    await other.user.keyboard('{Enter}')
    expect(other.given).toMatchObject([{ tells: null }])
  })
})

describe('while options are read', () => {
  it('one that has just changed is not applied before it could be read', async () => {
    const { user, later, given: commands } = await opened(late(), 'r2')
    later((show) => show.at('16:07:30'))
    await user.keyboard('{Enter}')
    expect(commands).toEqual([])
    expect(since()).toBe('Not applied: the option changed at 16:07. Check, then apply')
    await user.keyboard('{Enter}')
    expect(commands.length).toBe(1)
    expect(landing()).toBe('Ends 17:30')
  })

  it('what somebody else changes is in them', async () => {
    const { user, later } = await opened(late(), 'r2')
    later((show) => show.does('giveTime', 'questions', 1))
    expect(since()).toBe('Option changed at 16:07')
    expect(table(2)).toEqual([['Q&AYing Wang', '21', '13', '−8']])
    await user.keyboard('{Enter}{Enter}')
    expect(landing()).toBe('Ends 17:30')
  })

  it('an agreement does not count for cuts that came after it', async () => {
    const { user, later, given: commands } = await opened(late(), 'r4 ')
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /^They agreed/ }).checked).toBe(
      true,
    )
    later((show) => show.at('16:12'))
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /^They agreed/ }).checked).toBe(
      false,
    )
    await user.keyboard('{Enter}')
    expect(commands).toEqual([])
  })
})

it('by hand begins with what is shown, half a minute a press, with the landing', async () => {
  const { user, given: commands, show } = await opened(late(), 'r2a')
  const lands = () => screen.getByTestId('hand-lands').textContent
  expect(lands()).toBe('Ends 17:30, exactly at the hard stop')
  await user.click(screen.getByRole('button', { name: 'Q&A: half a minute more' }))
  await user.click(screen.getByRole('button', { name: 'Q&A: half a minute more' }))
  expect(lands()).toBe('Ends 17:31, 1 over')
  expect(lanes()).toEqual(['If nothing changes', 'By hand'])
  const command = carryingOutOf(show, 2)
  // The keyboard is on the stepper: Enter there is one more press of it.
  await user.keyboard('{Enter}')
  expect(commands).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Q&A: half a minute less' }))
  await user.click(applies())
  if (command.type !== 'recover') throw new Error('no command of that kind')
  expect(commands).toEqual([
    {
      ...command,
      cuts: command.cuts.map((cut) =>
        cut.item === 'questions' ? { ...cut, to: cut.to + MINUTE } : cut,
      ),
    },
  ])
})

it('by hand goes back to the options by Esc, says what is below its least, and asks for agreement', async () => {
  const { user, given: commands } = await opened(late(), 'ra{Escape}')
  expect(screen.queryByTestId('by-hand')).toBeNull()
  expect(option(1)).toBeTruthy()
  await user.keyboard('a')
  await user.click(screen.getByRole('button', { name: 'Marc Barra: half a minute less' }))
  expect(screen.getByTestId('by-hand').textContent).toContain('below its shortest, 10')
  expect(screen.queryByTestId('apply')).toBeNull()
  await user.click(screen.getByTestId('agreed'))
  await user.keyboard('{Enter}')
  expect(commands).toMatchObject([{ type: 'recover', asked: true }])
})

it('V1, V2: by hand drops an item and brings it back, where nothing lands the show', async () => {
  const { user, given: commands } = await opened(
    given(allProtected()).onPlanUntil('talk-yan').at('16:40'),
  )
  expect(pane()?.textContent).toContain('No option meets every stop: at least 4 minutes over')
  await user.keyboard('a')
  await user.click(screen.getByRole('button', { name: 'drop Q&A' }))
  await user.click(screen.getByRole('button', { name: 'drop Open discussion' }))
  await user.click(screen.getByRole('button', { name: 'restore Q&A' }))
  await user.click(screen.getByTestId('agreed'))
  await user.click(applies())
  expect(commands).toMatchObject([{ type: 'recover', drops: ['open-discussion'] }])
})

it('what was applied is taken back by one press, and applied again from the search or the list of steps', async () => {
  const { user, given: commands } = await opened(late(), 'r{Enter}u')
  expect(commands.map(({ type }) => type)).toEqual(['recover', 'undo'])
  expect(landing()).toBe('Ends 17:37, 7 over')
  await user.keyboard('{Control>}k{/Control}')
  await screen.findByTestId('search')
  await user.keyboard('apply again{Enter}')
  expect(commands.at(-1)).toMatchObject({ type: 'redo' })
  expect(landing()).toBe('Ends 17:30')
  await user.keyboard('u{Shift>}U{/Shift}')
  const list = within(screen.getByTestId('steps'))
  await user.click(list.getByRole('button', { name: 'Apply again' }))
  expect(commands.at(-1)).toMatchObject({ type: 'redo' })
  expect(list.queryByRole('button', { name: 'Apply again' })).toBeNull()
})

it('recovery opens with nothing to press where nothing can be applied or changed', async () => {
  const { user, given: commands } = await opened(
    given(founding()).onPlanUntil('questions').at('17:32').does('next').at('17:33'),
  )
  expect(screen.getByTestId('recovery').textContent).toContain('No items are left')
  for (const id of ['apply', 'tells']) expect(screen.queryByTestId(id)).toBeNull()
  expect(screen.queryByRole('button', { name: /^By hand/ })).toBeNull()
  await user.keyboard('a{Enter}')
  expect(screen.queryByTestId('by-hand')).toBeNull()
  expect(commands).toEqual([])
})
