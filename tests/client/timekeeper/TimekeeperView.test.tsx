import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { TimekeeperView } from '../../../client/views/timekeeper/TimekeeperView.tsx'
import { MINUTE } from '../../../shared/time/instant.ts'
import { Device } from '../support/device.tsx'
import { Room } from '../support/room.ts'

const shown = (room: Room) => new Device(room, 'timekeeper').shows(<TimekeeperView />)
const toYan = { type: 'person', person: 'wentao-yan' } as const

describe('the timekeeper’s screen', () => {
  it('sends a card to who is on by one key', async () => {
    const device = shown(new Room().startsAt('talk-yan'))
    await userEvent.keyboard('2')
    expect(device.given).toEqual([
      {
        type: 'sendCue',
        to: toYan,
        content: { type: 'canned', canned: 'minutes', params: { minutes: 2 } },
        life: 120_000,
        turn: 'talk-yan',
      },
    ])
  })

  it('T6b: says that a card waits for its time, and takes it back by the same key', async () => {
    const device = shown(new Room().startsAt('talk-yan'))
    const card = () => screen.getByRole('button', { name: /^2 min/ })
    expect(card().textContent).toContain('shows with 2:00 left')
    device.after((room) =>
      room.gives('timekeeper', {
        type: 'sendCue',
        to: toYan,
        content: { type: 'canned', canned: 'minutes', params: { minutes: 2 } },
        life: 120_000,
        turn: 'talk-yan',
      }),
    )
    expect(card().getAttribute('aria-pressed')).toBe('true')
    expect(card().textContent).toContain('Set: shows with 2:00 left')
    expect(screen.getByText('waits for 2:00 left')).toBeTruthy()
    await userEvent.keyboard('2')
    expect(device.given).toEqual([{ type: 'withdrawCue', cue: 'c4/0' }])
    device.after((room) => room.passes(13 * MINUTE))
    expect(screen.getByText('not seen yet')).toBeTruthy()
    expect(card().textContent).toContain('turns amber')
  })

  it('takes back what was sent', async () => {
    const device = shown(new Room().startsAt('talk-yan'))
    device.after((room) =>
      room.gives('timekeeper', {
        type: 'sendCue',
        to: toYan,
        content: { type: 'canned', canned: 'louder', params: null },
        life: 120_000,
      }),
    )
    await userEvent.click(screen.getByRole('button', { name: 'Withdraw: Louder, please' }))
    expect(device.given).toEqual([{ type: 'withdrawCue', cue: 'c4/0' }])
    device.after((room) => room.gives('timekeeper', { type: 'withdrawCue', cue: 'c4/0' }))
    expect(screen.getByText('withdrawn')).toBeTruthy()
  })

  it('says words by one key', async () => {
    const device = shown(new Room().startsAt('talk-yan'))
    await userEvent.keyboard('qwet0')
    expect(
      device.given.map((command) =>
        command.type === 'sendCue' && command.content.type === 'canned'
          ? command.content.canned
          : command.type,
      ),
    ).toEqual(['slower', 'louder', 'microphone', 'slides', 'stop'])
  })

  it('does not offer a card longer than half of the item', async () => {
    const device = shown(new Room().startsAt('case-taizhou'))
    await userEvent.keyboard('5')
    expect(device.given).toEqual([])
    const card = screen.getByRole('button', { name: /^5 min/ })
    expect(card.hasAttribute('disabled')).toBe(true)
    expect(card.textContent).toContain('for items of 10 min or more')
  })

  it('gives and takes a minute, and pauses, each for what is on', async () => {
    const device = shown(new Room().startsAt('talk-yan'))
    await userEvent.keyboard('+-p')
    const item = 'talk-yan'
    expect(device.given).toEqual([
      { type: 'giveTime', item, by: MINUTE },
      { type: 'takeTime', item, by: MINUTE },
      { type: 'pause', item },
    ])
  })

  it('resumes what is paused', async () => {
    const device = shown(new Room().startsAt('talk-yan'))
    device.after((room) => room.gives('timekeeper', { type: 'pause', item: 'talk-yan' }))
    await userEvent.click(screen.getByRole('button', { name: 'Resume' }))
    expect(device.given).toEqual([{ type: 'resume', item: 'talk-yan' }])
  })

  it('has nothing to press between items', async () => {
    const device = shown(new Room())
    await userEvent.keyboard('2q+-p')
    expect(device.given).toEqual([])
    expect(screen.getByText('No item is live')).toBeTruthy()
    expect(screen.getByTestId('refusal').textContent).toContain('the show has not started')
  })

  it('marks a card as seen when its receiver acknowledges it', () => {
    const device = shown(new Room().startsAt('talk-yan'))
    device.after((room) =>
      room.gives('timekeeper', {
        type: 'sendCue',
        to: toYan,
        content: { type: 'canned', canned: 'louder', params: null },
        life: 120_000,
      }),
    )
    expect(screen.getByText('not seen yet')).toBeTruthy()
    device.after((room) =>
      room
        .passes(MINUTE)
        .gives('yan', { type: 'acknowledgeCue', cue: room.state.cues[0]?.id ?? '' }),
    )
    expect(screen.getByText('seen 15:01')).toBeTruthy()
  })

  it('says at its end that a card was not seen', () => {
    const device = shown(new Room().startsAt('talk-yan'))
    device.after((room) =>
      room.gives('timekeeper', {
        type: 'sendCue',
        to: toYan,
        content: { type: 'canned', canned: 'louder', params: null },
        life: 30_000,
      }),
    )
    device.after((room) => room.passes(30_000))
    expect(screen.getByText('not seen')).toBeTruthy()
  })

  it('acknowledges a cue to timekeepers by Z', async () => {
    const device = shown(new Room().startsAt('talk-yan'))
    device.after((room) =>
      room.gives('moderator', {
        type: 'sendCue',
        to: { type: 'group', role: 'timekeeper' },
        content: { type: 'free', text: 'No cards for the minister', lang: 'en' },
        life: 120_000,
      }),
    )
    expect(screen.getByTestId('cue').textContent).toContain('No cards for the minister')
    await userEvent.keyboard('z')
    expect(device.given).toMatchObject([{ type: 'acknowledgeCue' }])
    expect(screen.queryByTestId('cue')).toBeNull()
  })

  it('tells who is on, who is next, what was spent, and the phase in words', () => {
    const device = shown(new Room().startsAt('talk-yan').passes(MINUTE))
    expect(screen.getByTestId('live-item').getAttribute('data-item')).toBe('talk-yan')
    expect(screen.getByTestId('next-item').getAttribute('data-item')).toBe('talk-barra')
    expect(screen.getByText('1:00 of 15 min used')).toBeTruthy()
    device.after((room) => room.passes(15 * MINUTE))
    expect(screen.getByText('Over time')).toBeTruthy()
    expect(screen.getByTestId('digits').textContent).toBe('+1:00')
  })

  it('counts what is on in its line of the table, too, with what it has by now', () => {
    const device = shown(new Room().startsAt('talk-yan').passes(6 * MINUTE + 24_000))
    const cells = () =>
      [...document.querySelectorAll('[data-line=talk-yan] :is(td, th)')].map(
        (cell) => cell.textContent,
      )
    expect(cells().slice(2, 5)).toEqual(['15:00', '6:24', 'running'])
    device.after((room) =>
      room.gives('timekeeper', { type: 'giveTime', item: 'talk-yan', by: MINUTE }),
    )
    expect(cells().slice(2, 5)).toEqual(['15:00', '6:24', 'of 16:00'])
    device.after((room) => room.passes(12 * MINUTE))
    expect(cells()[3]).toBe('18:24')
    const over = document.querySelector<HTMLElement>('[data-line=talk-yan] [data-testid=overrun]')
    expect(over?.style.width).toBe('17%')
  })

  it('tells of what the moderator shows, so that nobody shows it again', () => {
    const device = shown(new Room().startsAt('talk-yan'))
    device.after((room) =>
      room.passes(13 * MINUTE).gives('moderator', {
        type: 'sendCue',
        to: toYan,
        content: { type: 'canned', canned: 'minutes', params: { minutes: 2 } },
        life: 120_000,
      }),
    )
    const [sent] = screen.getByRole('list', { name: 'Sent' }).children
    expect(sent?.textContent).toBe(
      '15:132 minutes left to Wentao Yan, from the moderatornot seen yet',
    )
  })

  it('R17: names the booth that signals, and who in it', () => {
    const device = shown(new Room().startsAt('talk-yan'))
    const content = { type: 'canned', canned: 'slower', params: null } as const
    device.after((room) =>
      room.gives('colleague', { type: 'sendCue', to: toYan, content, life: 120_000 }),
    )
    const [sent] = screen.getByRole('list', { name: 'Sent' }).children
    expect(sent?.textContent).toContain('to Wentao Yan, from A booth, Wei Bai')
  })

  it('calls nothing on time before it is due', () => {
    shown(new Room().passes(-10 * MINUTE))
    expect(screen.getByText('Not started yet')).toBeTruthy()
    expect(screen.queryByText('On time')).toBeNull()
  })

  it('speaks Chinese', () => {
    new Device(new Room().startsAt('talk-yan'), 'timekeeper').shows(<TimekeeperView />, 'zh')
    expect(screen.getByText('已用 0:00，共 15 分钟')).toBeTruthy()
    expect(screen.getByTestId('live-item').textContent).toContain(
      '基于生态系统服务的城市生态空间规划',
    )
  })

  it('shows beside the planned length what an item that waits was cut to', () => {
    const room = new Room().startsAt('talk-yan')
    const device = shown(room)
    const row = () => document.querySelector('[data-line="talk-barra"]')?.textContent ?? ''
    expect(row()).not.toContain('now')
    const take = { type: 'takeTime', item: 'talk-barra', by: 4 * MINUTE } as const
    device.after(() => room.gives('moderator', take))
    expect(row()).toMatch(/10:00.*now 6:00/)
  })

  it('has a list that scrolls by the keys, with a name', () => {
    new Device(new Room().startsAt('talk-yan'), 'timekeeper').shows(<TimekeeperView />)
    const list = screen.getByRole('region', { name: 'Planned and actual' })
    list.focus()
    expect(document.activeElement).toBe(list)
  })
})
