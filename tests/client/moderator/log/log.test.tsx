import { fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { LinkOpening } from '../../../../shared/protocol/down/logPage.ts'
import type { DraftStep } from '../../../../shared/run/step.ts'
import { type Case, given } from '../../../support/given.ts'
import { founding } from '../../../support/shows.ts'
import { MODERATOR } from '../consoleContextOf.ts'
import { openConsole } from '../openConsole.tsx'

const BARRA = { roles: ['speaker' as const], person: 'marc-barra', booth: null }
const ANNA = { roles: ['planner' as const], person: 'wentao-yan', booth: null }

const joined = (what: LinkOpening['what']): Omit<LinkOpening, 'n' | 'seq' | 'at'> => {
  const person = { id: 'marc-barra', name: { en: 'Marc Barra', 'zh-Hans': '马克·巴拉' } }
  return { what, who: { ...BARRA, link: 'barra', person } }
}

/** A show in which several have done something, before this console was opened. */
function heldBefore(): Case {
  const show = given(founding())
  show.record([
    { type: 'linkMade', v: 1, link: 'moderator', grant: MODERATOR },
    { type: 'linkMade', v: 1, link: 'anna', grant: ANNA },
  ])
  show.onPlanUntil('talk-yan').at('15:46:24')
  show.asTimekeeper().does('giveTime', 'talk-yan', 1).as('moderator')
  return show
}

const whole = () => within(screen.getByTestId('whole-log'))
const region = () => whole().getByRole('region', { name: 'Log' })
const rows = () =>
  within(region())
    .getAllByRole('listitem')
    .filter(({ title }) => title !== '')
    .map(({ title, firstElementChild }) => `${firstElementChild?.textContent} · ${title}`)
const opened = async (show: Case) => {
  const console = openConsole(show)
  await console.user.keyboard('{Shift>}L{/Shift}')
  await whole().findByText(/begins here/)
  return console
}

/** Somebody scrolls so far, as the browser says. */
const scrolls = (to: number) => {
  Object.defineProperty(region(), 'scrollTop', { value: to, writable: true, configurable: true })
  fireEvent.scroll(region())
}

describe('the log at the console', () => {
  it('says what was done before this page was opened, when, by whom and at which desk', async () => {
    await opened(heldBefore())
    expect(rows()[0]).toBe('15:46 · Wentao Yan: 1 min given · Timekeeper · timekeepers')
    expect(rows()).toContain('15:00 · Show started · You · moderators')
    expect(rows().at(-1)).toMatch(/Show made/)
  })

  it('says that a request for the floor was put off, and that one for time was declined', async () => {
    const show = heldBefore()
    for (const [id, wants] of [
      ['h1', 'floor'],
      ['h2', 'minute'],
    ] as const) {
      const hand = { id, person: 'marc-barra', wants, at: show.now }
      show.record([{ type: 'handRaised', v: 1, hand }])
      show.does({ type: 'lowerHand', hand: id })
    }
    await opened(show)
    expect(rows()).toContain('15:46 · Request put off: Marc Barra · You · moderators')
    expect(rows()).toContain('15:46 · Request declined: Marc Barra · You · moderators')
  })

  it('goes on with what happens, and says who came and left', async () => {
    const console = await opened(heldBefore())
    console.later((show) => show.does('giveTime', 'talk-yan', 2))
    await whole().findByText('Wentao Yan: 2 min given')
    console.comes(joined('came'))
    await whole().findByText('Joined: Marc Barra, Speaker')
    console.comes(joined('left'))
    await whole().findByText('Left: Marc Barra, Speaker')
    expect(rows()[0]).toContain('Left: Marc Barra')
  })

  it('tells a planner’s undo as a planner’s, and marks what was taken back', async () => {
    const show = heldBefore()
    show.record([{ type: 'stepTaken', v: 3, step: draftStep('draft-1') }], {
      commandId: 'draft-1',
      actor: 'anna',
      role: 'planner',
    })
    show.record([{ type: 'stepUndone', v: 1, step: 'draft-1', by: 'anna', wall: show.now }], {
      commandId: 'back',
      actor: 'anna',
      role: 'planner',
    })
    const console = await opened(show)
    expect(rows().slice(0, 2)).toEqual([
      '15:46 · Planner (Wentao Yan) undid: Edit draft · Wentao Yan · planner’s',
      '15:46 · Edit draft · Wentao Yan · planner’s · undone 15:46 by Planner (Wentao Yan)',
    ])
    expect(region().querySelector('s')?.textContent).toBe('Edit draft')
    await console.user.keyboard('p')
    await console.user.keyboard('u')
    await whole().findByText('You undid: Paused Wentao Yan')
    expect(rows()[1]).toBe('15:46 · Paused: Wentao Yan · You · moderators · undone 15:46 by You')
  })

  it('is searched by keyboard for what stands in it, by whatever part of a row', async () => {
    const { user } = await opened(heldBefore())
    expect(document.activeElement).toBe(region())
    await user.keyboard('/')
    await user.keyboard('yan TIMEKEEPERS')
    expect(rows()).toEqual(['15:46 · Wentao Yan: 1 min given · Timekeeper · timekeepers'])
    await user.keyboard(' nowhere')
    expect(whole().getByText('Nothing found for “yan TIMEKEEPERS nowhere”')).toBeTruthy()
    await user.keyboard('{Escape}')
    expect(document.activeElement).toBe(region())
    await user.keyboard('{Escape}')
    expect(screen.queryByTestId('whole-log')).toBeNull()
  })

  it('keeps one’s place: away from the newest nothing moves, and what is new is counted', async () => {
    const console = await opened(heldBefore())
    const before = rows()
    scrolls(400)
    await console.user.keyboard('p')
    await console.user.keyboard('u')
    console.comes(joined('came'))
    const button = await whole().findByRole('button', { name: '3 new' })
    expect(rows()).toEqual(before)
    await console.user.click(button)
    expect(region().scrollTop).toBe(0)
    expect(rows()).toHaveLength(before.length + 3)
    expect(rows()[0]).toContain('Joined: Marc Barra')
  })

  it('reads on where it is scrolled to its end, and a search reads all of it', async () => {
    const show = heldBefore()
    for (let n = 0; n < 150; n += 1) show.does('giveTime', 'talk-yan', n % 2 === 0 ? 1 : 2)
    const { user } = openConsole(show)
    await user.click(screen.getByTestId('open-log'))
    await whole().findByRole('button', { name: 'Show earlier lines' })
    const some = rows().length
    await user.type(whole().getByRole('searchbox'), 'Show made')
    expect(await whole().findByText('The log begins here')).toBeTruthy()
    expect(rows()).toHaveLength(1)
    await user.clear(whole().getByRole('searchbox'))
    expect(rows().length).toBeGreaterThan(some)
  })

  it('gives its place to the list of steps, and leaves the agenda’s keys alone once it is closed', async () => {
    const { user } = await opened(heldBefore())
    await user.keyboard('{Shift>}U{/Shift}')
    expect(screen.queryByTestId('whole-log')).toBeNull()
    await user.keyboard('{Shift>}L{/Shift}')
    expect(screen.queryByTestId('steps')).toBeNull()
    await user.keyboard('{Escape}{ArrowDown}')
    expect(document.querySelector('[data-row][aria-selected="true"]')).not.toBeNull()
  })

  it('has its newest lines in the side', async () => {
    openConsole(heldBefore())
    const log = within(screen.getByTestId('log'))
    expect(await log.findByText('Wentao Yan: 1 min given')).toBeTruthy()
  })
})

const draftStep = (id: string): DraftStep => ({
  id,
  command: 'editDraft',
  by: 'anna',
  at: given(founding()).now,
  items: [],
  undone: false,
  side: 'draft',
  revision: 1,
  undo: [],
})
