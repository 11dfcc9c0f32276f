import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { TimekeeperView } from '../../../client/views/timekeeper/TimekeeperView.tsx'
import { MINUTE } from '../../../shared/time/instant.ts'
import { canned, sendCue, toPerson } from '../../support/changes.ts'
import { Device } from '../support/device.tsx'
import { Room } from '../support/room.ts'

const shown = (room: Room) => new Device(room, 'timekeeper').shows(<TimekeeperView />)
const yans = () => shown(new Room().startsAt('talk-yan'))

const cueToYan = (name: 'louder' | 'slower') => sendCue(toPerson('wentao-yan'), canned(name))
const twoMinutes = { ...sendCue(toPerson('wentao-yan'), canned('minutes', 2)), turn: 'talk-yan' }

const newest = ({ state }: Room) => state.cues[0]?.id ?? ''

const text = (id: string) => screen.getByTestId(id).textContent
const sent = () =>
  [...screen.getByRole('list', { name: 'Sent' }).children].map((one) => one.textContent)
const rowOf = (item: string) =>
  [...document.querySelectorAll(`[data-line=${item}] :is(td, th)`)].map((cell) => cell.textContent)

describe('the timekeeper’s screen', () => {
  it('shows who is live with the time left, whom cards go to, who is next, and how the show lies', () => {
    const device = shown(new Room().startsAt('talk-yan').passes(MINUTE))
    const title = 'Urban Ecological Space Planning Based on Ecosystem Services'
    expect(text('live-item')).toBe(`Wentao Yan${title}`)
    expect(text('digits')).toBe('14:00')
    expect(text('ends')).toBe('In time1:00 of 15 min useduntil 15:15 Beijing / 09:15 Berlin')
    expect(text('cards-to')).toBe('to Wentao Yan')
    expect(text('next-item')).toBe('Next Marc Barra 15:15 Beijing / 09:15 Berlin, 10 min')
    expect(text('drift')).toBe('40 min ahead Ends 17:30, exactly at the hard stop')
    const current = document.querySelectorAll('[aria-current=true]')
    expect([...current].map((row) => row.getAttribute('data-line'))).toEqual(['talk-yan'])
    device.after((room) => room.passes(15 * MINUTE))
    expect(text('digits')).toBe('+1:00')
    expect(text('ends')).toBe('Over time16:00 of 15 min useddue to end 15:15 / 09:15')
  })

  it('T6b: a card waits for its time, shows then, and is withdrawn by the same key', async () => {
    const device = yans()
    const card = () => screen.getByRole('button', { name: /^2 min/ })
    expect(card().textContent).toContain('shows with 2:00 left')
    device.hears('timekeeper', twoMinutes)
    expect(card().getAttribute('aria-pressed')).toBe('true')
    expect(card().textContent).toContain('Set: shows with 2:00 left')
    expect(sent()).toEqual(['15:002 minutes left to Wentao Yanwaits for 2:00 left'])
    await userEvent.keyboard('2')
    expect(device.given).toEqual([{ type: 'withdrawCue', cue: expect.stringMatching(/\/0$/) }])
    device.after((room) => room.passes(13 * MINUTE))
    expect(sent()).toEqual(['15:002 minutes left to Wentao Yannot seen yetWithdraw'])
    expect(card().textContent).toContain('turns amber')
  })

  it.each([
    [
      'seen 15:01',
      (room: Room) =>
        room.passes(MINUTE).gives('yan', { type: 'acknowledgeCue', cue: newest(room) }),
    ],
    ['not seen', (room: Room) => room.passes(2 * MINUTE)],
    [
      'withdrawn',
      (room: Room) => room.gives('timekeeper', { type: 'withdrawCue', cue: newest(room) }),
    ],
  ])('marks a cue as %s', async (mark, comes) => {
    const device = yans()
    device.hears('timekeeper', cueToYan('louder'))
    expect(sent()).toEqual(['15:00Louder, please to Wentao Yannot seen yetWithdraw'])
    await userEvent.click(screen.getByRole('button', { name: 'Withdraw: Louder, please' }))
    expect(device.given).toEqual([{ type: 'withdrawCue', cue: expect.stringMatching(/\/0$/) }])
    device.after(comes)
    expect(sent()).toEqual([
      expect.stringMatching(new RegExp(`^15:00Louder, please to Wentao Yan${mark}`)),
    ])
  })

  it('sends a card, cues, gives and takes a minute, and pauses, each by one key for who is live', async () => {
    const device = yans()
    await userEvent.keyboard('2qwet0+-p')
    const item = 'talk-yan'
    const to = { person: 'wentao-yan' }
    const cues = ['slower', 'louder', 'microphone', 'slides', 'stop']
    expect(device.given[0]).toEqual(twoMinutes)
    expect(device.given.slice(1)).toMatchObject([
      ...cues.map((canned) => ({ type: 'sendCue', to, content: { canned } })),
      { type: 'giveTime', item, by: MINUTE },
      { type: 'takeTime', item, by: MINUTE },
      { type: 'pause', item },
    ])
    device.hears('timekeeper', 'pause')
    await userEvent.click(screen.getByRole('button', { name: 'Resume' }))
    expect(device.given.at(-1)).toEqual({ type: 'resume', item })
  })

  it('T6b: shows that the moderator set a card, which cannot be set again', async () => {
    const device = yans()
    device.hears('moderator', twoMinutes)
    const card = screen.getByRole('button', { name: /^2 min/, pressed: true })
    expect(card.textContent).toContain('Set by the moderator: shows with 2:00 left')
    await userEvent.keyboard('2')
    expect(device.given).toEqual([])
  })

  it('does not offer a card longer than half of the item', async () => {
    const device = shown(new Room().startsAt('case-taizhou'))
    await userEvent.keyboard('5')
    expect(device.given).toEqual([])
    const card = screen.getByRole('button', { name: /^5 min/ })
    expect(card.hasAttribute('disabled')).toBe(true)
    expect(card.textContent).toContain('for items of 10 min or more')
  })

  it('has nothing to press between items', async () => {
    const device = shown(new Room())
    await userEvent.keyboard('2q+-p')
    expect(device.given).toEqual([])
    expect(screen.queryByTestId('time-cards')).toBeNull()
    expect(screen.getByTestId('refusal').textContent).toContain('the show has not started')
  })

  it('counts the live item in its row, in a list that scrolls by the keys, with what it has by now, and shows what a waiting item was cut to', () => {
    const device = shown(new Room().startsAt('talk-yan').passes(6 * MINUTE + 24_000))
    const list = screen.getByRole('region', { name: 'Planned and actual' })
    list.focus()
    expect(document.activeElement).toBe(list)
    const figures = (item: string) => rowOf(item).slice(2, 5)
    expect(figures('talk-yan')).toEqual(['15:00', '6:24', 'running'])
    expect(figures('talk-barra')).toEqual(['10:00', '', ''])
    device.after((room) => {
      room.gives('timekeeper', 'giveTime', 'talk-yan', 1)
      room.gives('moderator', 'takeTime', 'talk-barra', 4)
    })
    expect(figures('talk-yan')).toEqual(['15:00', '6:24', 'of 16:00'])
    expect(figures('talk-barra')).toEqual(['10:00', '', 'now 6:00'])
    device.after((room) => room.passes(12 * MINUTE))
    expect(rowOf('talk-yan')[3]).toBe('18:24')
    const bar = document.querySelector<HTMLElement>('[data-line=talk-yan] [data-testid=bar]')
    const part = (name: string) => Number(bar?.style.getPropertyValue(`--${name}`))
    expect(part('used') - part('planned')).toBeCloseTo(0.17)
  })

  it('R17: lists what moderators and booths sent, with who sent it', () => {
    const device = yans()
    device.after((room) => {
      room.passes(13 * MINUTE).gives('moderator', twoMinutes)
      room.gives('colleague', cueToYan('slower'))
    })
    expect(sent()).toEqual([
      expect.stringContaining('to Wentao Yan, from A booth, Wei Bai'),
      '15:132 minutes left to Wentao Yan, from the moderatornot seen yet',
    ])
  })

  it('calls nothing on time before it is due', () => {
    shown(new Room().passes(-10 * MINUTE))
    expect(screen.getByText('Starts in')).toBeTruthy()
    expect(text('digits')).toBe('10:00')
    expect(screen.queryByText('On time')).toBeNull()
  })
})

describe('R8b: U of the timekeeper', () => {
  const newest = (room: Room) => room.state.steps.at(-1)?.id ?? ''
  const gives = (room: Room) => room.gives('timekeeper', 'giveTime', 'talk-yan', 1)

  it('lists the steps of this desk alone, and takes back the one picked', async () => {
    const room = gives(new Room().startsAt('talk-yan'))
    const first = newest(room)
    const device = shown(gives(room))
    await userEvent.keyboard('{Shift>}U{/Shift}')
    const rows = [...document.querySelectorAll('[data-step]')]
    expect(
      rows.map((row) => within(row as HTMLElement).getByTestId('step-text').textContent),
    ).toEqual(['1 min more for Wentao Yan', '1 min more for Wentao Yan'])
    await userEvent.keyboard('{ArrowDown}u')
    expect(device.given).toEqual([{ type: 'undo', steps: [first], listed: true }])
    expect(screen.queryByTestId('steps')).toBeNull()
  })

  it('is told whose it is where a moderator has gone on since', async () => {
    const room = new Room().startsAt('talk-yan')
    room.gives('timekeeper', 'pause')
    room.gives('moderator', 'next')
    const device = shown(room)
    await userEvent.keyboard('{Shift>}U{/Shift}')
    const why = 'Cannot be undone alone: a moderator has moved on since and can undo both'
    expect(screen.getByText(why)).toBeTruthy()
    await userEvent.keyboard('u')
    expect(device.given).toEqual([])
  })
})
