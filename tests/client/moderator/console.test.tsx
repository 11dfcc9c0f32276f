import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { given } from '../../support/given.ts'
import { founding } from '../../support/shows.ts'
import { openConsole } from './openConsole.tsx'

const onTalk = () => given(founding()).onPlanUntil('talk-yan').at('15:46:24')

const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name })

const part = (id: string): HTMLElement => screen.getByTestId(id)

describe('running the show', () => {
  it('from before Start to standby with two buttons', async () => {
    const { user, given: commands } = openConsole(given(founding()).at('14:59'))
    expect(part('drift').textContent).toBe('0 of 12 here')
    await user.click(button(/^Start show/))
    expect(screen.getByText('Before the first item')).toBeTruthy()
    expect(part('next-item').getAttribute('data-item')).toBe('introduction-item')
    await user.click(button(/^Next: Ying Wang/))
    expect(commands.map(({ type }) => type)).toEqual(['startShow', 'next'])
    expect(part('live-item').getAttribute('data-item')).toBe('introduction-item')
  })

  it('shows who is on, their time, and who is next with the words to announce them; then over time with a plus', () => {
    const { later } = openConsole(onTalk())
    const now = within(part('live-item'))
    expect(now.getByRole('heading').textContent).toBe(
      'Urban Ecological Space Planning Based on Ecosystem Services',
    )
    expect(part('digits').textContent).toBe('8:36')
    expect(now.getByText('15:40 to 15:55 / 09:55')).toBeTruthy()
    const next = within(part('next-item'))
    expect(next.getByText('Marc Barra')).toBeTruthy()
    expect(next.getByText(/^Our next speaker is Marc Barra/)).toBeTruthy()
    later((show) => show.at('15:55:12'))
    expect(part('digits').textContent).toBe('+0:12')
    expect(part('live-item').querySelector('[data-phase]')?.getAttribute('data-phase')).toBe('over')
    expect(screen.getByText('Over time')).toBeTruthy()
    expect(screen.getByText('due to end 15:55 / 09:55')).toBeTruthy()
  })

  it('says of an item without a length that it has none', () => {
    openConsole(given(founding()).onPlanUntil('questions'))
    expect(within(part('next-item')).getByText('17:30 / 11:30, no set length')).toBeTruthy()
    const minutes = document.querySelector('[data-row="closing-item"] [data-testid=minutes]')
    expect(minutes?.textContent).toBe('–no set length')
  })

  it('P6: says after the end of an item that was inserted that it was not planned', () => {
    const inserted = onTalk().does({
      type: 'insert',
      at: { segment: 'presentations', after: 'talk-barra' },
      item: {
        title: { en: 'A film' },
        kind: 'other',
        planned: 240_000,
        speakers: [],
        language: null,
      },
      newPeople: [],
    })
    const { later } = openConsole(inserted)
    const minutes = () =>
      screen.getByText('A film').closest('tr')?.querySelector('[data-testid=minutes]')?.textContent
    expect(minutes()).toBe('4')
    later((show) => show.does('endShow'))
    expect(minutes()).toBe('–Not planned')
  })

  it('pauses to hollow digits and resumes, gives and takes minutes of what is on, and goes on by N', async () => {
    const { user, given: commands } = openConsole(onTalk())
    await user.keyboard('p')
    expect(part('digits').getAttribute('data-state')).toBe('hollow')
    expect(screen.getByText('Paused since 15:46')).toBeTruthy()
    fireEvent.click(button(/Resume/))
    expect(part('digits').getAttribute('data-state')).toBe('running')
    fireEvent.click(button(/Give 2 minutes/))
    await user.keyboard('+{Shift>}+{/Shift}')
    fireEvent.click(button(/Take 1 minute/))
    expect(commands.slice(2).map((one) => (one.type === 'giveTime' ? one.by : one.type))).toEqual([
      120_000,
      60_000,
      300_000,
      'takeTime',
    ])
    expect(part('digits').textContent).toBe('15:36')
    await user.keyboard('n')
    expect(commands.at(-1)).toEqual({ type: 'next', from: { at: 'item', item: 'talk-yan' } })
    expect(part('live-item').getAttribute('data-item')).toBe('talk-barra')
  })

  it('ends only after it was asked', async () => {
    const { user, given: commands } = openConsole(onTalk())
    await user.keyboard('e')
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByText('11 items have not started.')).toBeTruthy()
    expect(commands).toEqual([])
    await user.click(dialog.getByRole('button', { name: 'End show' }))
    expect(commands).toEqual([{ type: 'endShow', from: { at: 'item', item: 'talk-yan' } }])
    expect(part('drift').textContent).toBe('Ended 15:46')
    await user.keyboard('o')
    expect(screen.getByText('Between two items')).toBeTruthy()
  })
})

it('what stands at the top tells drift and landing in a sentence each, and announces who is next with their form of address', () => {
  const { later } = openConsole(given(founding()).onPlanUntil('talk-wende').at('15:39'))
  expect(within(part('next-item')).getByText('Prof. Wentao Yan')).toBeTruthy()
  later((show) => show.at('15:44').does('next'))
  expect(part('drift').textContent).toBe('4 min behind')
  expect(part('landing').textContent).toBe('Ends 17:30')
  expect(part('fixed-time').textContent).toBe('Panel discussion 16:251 min to spare')
  later((show) => show.at('16:02'))
  expect(part('drift').textContent).toBe('7 min behind')
  expect(part('landing').textContent).toBe('Ends 17:32, 2 over')
})

it('what is not this console’s is absent for a link that may not', () => {
  openConsole(onTalk(), { grant: { roles: ['speaker'], person: 'shu-zhu', booth: null } })
  expect(button(/^Next/).hasAttribute('disabled')).toBe(true)
  for (const name of [/Pause/, /Give 1 minute/])
    expect(screen.queryByRole('button', { name })).toBeNull()
})

it('what is not this console’s is said plainly when another console was faster', async () => {
  const { user, set } = openConsole(onTalk())
  const refusal = {
    reason: 'stale-place',
    stated: { at: 'item', item: 'talk-wende' },
    actual: { at: 'item', item: 'talk-yan' },
  } as const
  set({ refused: { id: 'x', command: { type: 'startShow' }, refusal } })
  const line = within(part('refusal'))
  expect(line.getByText('Not done: Wolfgang Wende is no longer on. Wentao Yan is')).toBeTruthy()
  await user.click(line.getByRole('button', { name: 'OK' }))
  expect(part('refusal').textContent).toBe('')
})

it('what is not this console’s says why a key does nothing, until it would do something', async () => {
  const { user, given: commands } = openConsole(given(founding()).at('14:50'))
  const why = () => part('refusal').querySelector('span')?.textContent
  await user.keyboard('s')
  expect(why()).toBe('Not done: the show has not started. Start it first')
  // The rules by which it goes are fetched once there is a refusal.
  await act(() => vi.dynamicImportSettled())
  await user.keyboard('np')
  expect(why()).toBe('Not done: no item is live')
  await user.keyboard('+')
  expect(why()).toBe('Not done: no item is live')
  await user.keyboard('n')
  await waitFor(() => expect(why()).toBeUndefined())
  expect(commands.map(({ type }) => type)).toEqual(['startShow', 'next'])
})

it('what is not this console’s: a command pressed while cut off is listed, to be sent or discarded by hand', async () => {
  const { user, set, sent, discarded } = openConsole(onTalk())
  const command = { type: 'next', from: { at: 'item', item: 'talk-wende' } } as const
  const pressedAt = onTalk().now
  set({ pending: [{ id: 'p1', command, pressedAt, state: 'unknown' }] })
  const list = within(part('pending'))
  expect(
    list.getByText('Next from Wolfgang Wende, pressed 15:46:24: send now or discard'),
  ).toBeTruthy()
  await user.click(list.getByRole('button', { name: 'Send now' }))
  await user.click(list.getByRole('button', { name: 'Discard' }))
  expect([sent, discarded]).toEqual([['p1'], ['p1']])
})
