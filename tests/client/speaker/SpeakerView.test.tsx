import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { SpeakerView } from '../../../client/views/speaker/SpeakerView.tsx'
import { MINUTE } from '../../../shared/time/instant.ts'
import { canned, sendCue, toPerson } from '../../support/changes.ts'
import { founding, mapItems } from '../../support/shows.ts'
import { Device } from '../support/device.tsx'
import { Room } from '../support/room.ts'

const onTalk = () => new Room().startsAt('talk-yan').passes(6 * MINUTE + 24_000)
const digits = () => screen.getByTestId('digits').textContent
const slower = sendCue(toPerson('wentao-yan'), canned('slower'))

describe('the speaker’s page', () => {
  it('says when the turn comes, and names who is on and who is next', () => {
    new Device(new Room().startsAt('talk-bai').passes(MINUTE), 'yan').shows(<SpeakerView />)
    expect(screen.getByRole('heading').textContent).toBe('Prof. Wentao Yan, you are third.')
    expect(screen.getByText('In 29 minutes', { exact: false }).textContent).toContain(
      '10 sooner than planned. You have 15 minutes.',
    )
    expect(screen.getByTestId('live-item').getAttribute('data-item')).toBe('talk-bai')
    expect(screen.getByTestId('next-item').getAttribute('data-item')).toBe('talk-wende')
    expect(digits()).toBe('9:00')
  })

  it('says how long in days, and in hours from two days before the start', () => {
    const device = new Device(new Room().passes(-48 * 60 * MINUTE), 'yan').shows(<SpeakerView />)
    expect(screen.getByText('In about 2 days', { exact: false })).toBeTruthy()
    device.after((room) => room.passes(60 * MINUTE))
    expect(screen.getByText('In about 48 hours', { exact: false })).toBeTruthy()
  })

  it('says after whom, and no time, while whoever is on is over theirs', () => {
    const device = new Device(new Room().startsAt('talk-wende').passes(32 * MINUTE), 'yan')
    device.shows(<SpeakerView />)
    expect(screen.getByText(/^After .*Wende$/)).toBeTruthy()
    expect(screen.getByText('12 minutes over time now.', { exact: false }).textContent).toContain(
      'You have 15 minutes.Planned for Beijing 15:40 / Berlin 09:40',
    )
    expect(document.body.textContent).not.toContain('About')
  })

  it.each([
    [90, 'false'],
    [91, 'true'],
  ])('sets a title a step smaller past 90 characters: %d', (length, long) => {
    const titled = mapItems(founding(), () => ({ title: { en: 'x'.repeat(length) } }))
    const room = new Room(titled).startsAt('talk-yan')
    new Device(room, 'yan').shows(<SpeakerView />)
    expect(screen.getByRole('heading').dataset['long']).toBe(long)
  })

  it('counts down on its own boundaries, with the phase in words', () => {
    const device = new Device(onTalk(), 'yan').shows(<SpeakerView />)
    expect(digits()).toBe('8:36')
    device.after((room) => room.passes(1_000))
    expect(digits()).toBe('8:35')
    device.after((room) => room.passes(6 * MINUTE + 35_000))
    expect(digits()).toBe('2:00')
    expect(screen.getByText('Under 2 minutes')).toBeTruthy()
    device.after((room) => room.passes(MINUTE))
    expect(screen.getByText('Last minute')).toBeTruthy()
    device.after((room) => room.passes(MINUTE + 12_000))
    expect(digits()).toBe('+0:12')
    expect(screen.getByText('Over time')).toBeTruthy()
    expect(screen.getByTestId('next-item').textContent).toBe('Marc Barra is waiting')
  })

  it('has whole minutes ready for narrow screens from ten minutes over', () => {
    const device = new Device(onTalk(), 'yan').shows(<SpeakerView />, 'zh')
    expect(screen.getByTestId('digits').getAttribute('data-minutes')).toBeNull()
    device.after((room) => room.passes(20 * MINUTE + 40_000))
    expect(digits()).toBe('+12:04')
    expect(screen.getByTestId('digits').dataset).toMatchObject({ minutes: '+12', unit: '分钟' })
  })

  it('says what was given, for ten seconds, and whose word it is inside their own turn', () => {
    const device = new Device(onTalk(), 'yan').shows(<SpeakerView />)
    device.hears('moderator', 'giveTime', 'talk-yan', 1)
    expect(screen.getByText('1 minute more')).toBeTruthy()
    device.after((room) => room.passes(10_000))
    expect(screen.queryByText('1 minute more')).toBeNull()
    expect(
      screen.getByText('16 minutes, 1 minute more than planned.', { exact: false }),
    ).toBeTruthy()
    device.hears('moderator', {
      ...{ type: 'giveFloor', item: 'talk-yan' },
      ...{ person: 'marc-barra', limit: 2 * MINUTE },
    })
    expect(screen.getByText('Marc Barra has the floor')).toBeTruthy()
    expect(digits()).toBe('9:26')
  })

  it('asks for a minute by M, once while it is on its way, takes it back, and is told for a while that it was declined', async () => {
    const device = new Device(onTalk(), 'yan').shows(<SpeakerView />)
    await userEvent.keyboard('m')
    await userEvent.keyboard('m')
    expect(device.given).toEqual([{ type: 'raiseHand', wants: 'minute' }])
    device.hears('yan', { type: 'raiseHand', wants: 'minute' })
    const hand = screen.getByRole('button', { name: 'Request sent. Cancel' })
    expect(hand.getAttribute('aria-pressed')).toBe('true')
    await userEvent.click(hand)
    expect(device.given.at(-1)).toMatchObject({ type: 'lowerHand' })
    device.after((room) =>
      room.gives('moderator', { type: 'lowerHand', hand: room.state.hands[0]?.id ?? '' }),
    )
    expect(screen.getByTestId('declined').textContent).toContain('not now')
    device.after((room) => room.passes(20_000))
    expect(screen.getByTestId('declined').textContent).toBe('')
  })

  it('asks for the floor by F, but not while it is theirs', async () => {
    const device = new Device(onTalk(), 'barra').shows(<SpeakerView />)
    await userEvent.keyboard('f')
    expect(device.given).toEqual([{ type: 'raiseHand', wants: 'floor' }])
    cleanup()
    const on = new Device(onTalk(), 'yan').shows(<SpeakerView />)
    expect(screen.queryByRole('button', { name: /Ask for the floor/ })).toBeNull()
    await userEvent.keyboard('f')
    expect(on.given).toEqual([])
  })

  it('covers the page with a cue in the reader’s language, gone by one key, once', async () => {
    const device = new Device(onTalk(), 'yan').shows(<SpeakerView />, 'zh')
    device.hears('timekeeper', slower)
    expect(screen.getByTestId('cue').textContent).toContain('请慢一点')
    expect(screen.getByTestId('cue').textContent).toContain('Slower, please')
    await userEvent.keyboard('m')
    await userEvent.keyboard(' ')
    await userEvent.keyboard(' ')
    expect(device.given).toMatchObject([{ type: 'acknowledgeCue' }])
    expect(screen.queryByTestId('cue')).toBeNull()
  })

  it('ends the lines of a Chinese cue between words', () => {
    const device = new Device(onTalk(), 'yan').shows(<SpeakerView />, 'zh')
    const content = { type: 'free', text: '请把演示文稿交给会务人员', lang: 'zh-Hans' } as const
    device.hears('timekeeper', { ...slower, content })
    const text = screen.getByRole('alert').querySelector('[lang=zh-Hans]')
    const phrases = [...(text?.childNodes ?? [])].flatMap(({ textContent }) => textContent || [])
    expect(phrases.join('')).toBe(content.text)
    expect(phrases).toContain('演示')
    expect(phrases).toContain('人员')
  })

  it('tells a waiting reader of no clock of theirs beside a cue, which is gone by one tap', async () => {
    const device = new Device(onTalk(), 'yan').shows(<SpeakerView />)
    device.hears('timekeeper', slower)
    expect(digits()).toBe('8:36')
    expect(screen.getByTestId('cue').textContent).toContain('Your clock keeps running.')
    cleanup()
    const toBarra = { ...slower, to: { type: 'person', person: 'marc-barra' } } as const
    const waiting = new Device(onTalk(), 'barra').shows(<SpeakerView />)
    waiting.hears('timekeeper', toBarra)
    expect(screen.queryByTestId('digits')).toBeNull()
    expect(screen.getByTestId('cue').textContent).not.toContain('Your clock keeps running.')
    expect(screen.getByTestId('cue').textContent).toContain('Tap anywhere to close.')
    await userEvent.click(screen.getByTestId('acknowledge'))
    expect(waiting.given).toMatchObject([{ type: 'acknowledgeCue' }])
  })

  it('stands hollow while paused, and shows no figure once it cannot know', () => {
    const device = new Device(onTalk(), 'yan').shows(<SpeakerView />)
    device.hears('moderator', 'pause')
    expect(screen.getByTestId('digits').getAttribute('data-state')).toBe('hollow')
    device.stands({ status: 'lost', since: 0 })
    expect(digits()).toBe('–:––')
    expect(screen.getByText('Connection lost')).toBeTruthy()
    expect(screen.getByText('Due to end', { exact: false }).textContent).toMatch(
      /Beijing \d\d:\d\d \/ Berlin \d\d:\d\d/,
    )
  })

  it('thanks afterwards, goes on telling who is on, and asks for nothing after the end, by no button and no key', async () => {
    const device = new Device(onTalk(), 'yan').shows(<SpeakerView />)
    device.hears('moderator', 'next')
    expect(screen.getByText('15 minutes planned, 6:24 used')).toBeTruthy()
    expect(screen.getByTestId('live-item').getAttribute('data-item')).toBe('talk-barra')
    expect(digits()).toBe('10:00')
    expect(screen.getByTestId('live-item').textContent).toBe('On nowMarc Barra 10:00 left')
    device.after((room) => room.passes(11 * MINUTE))
    expect(screen.getByTestId('live-item').textContent).toBe('On nowMarc Barra +1:00 over')
    expect(screen.getByRole('button', { name: /Ask for the floor/ })).toBeTruthy()
    device.hears('moderator', 'endShow')
    expect(screen.queryByRole('button', { name: /Ask for the floor/ })).toBeNull()
    await userEvent.keyboard('f')
    expect(device.given).toEqual([])
  })

  it('R7: shows their own word in somebody else’s item first, and no other clock', () => {
    const device = new Device(onTalk(), 'barra').shows(<SpeakerView />)
    device.hears('moderator', {
      type: 'giveFloor',
      item: 'talk-yan',
      person: 'marc-barra',
      limit: 2 * MINUTE,
    })
    device.after((room) => room.passes(30_000))
    expect(screen.getByText('You have the floor')).toBeTruthy()
    expect(digits()).toBe('1:30')
    device.after((room) => room.passes(2 * MINUTE))
    expect(digits()).toBe('+0:30')
    device.hears('moderator', 'pause')
    expect(screen.getByText('Paused. Your time is not running')).toBeTruthy()
  })

  it('lists its keys by ?, and leaves them alone while the list is open', async () => {
    const device = new Device(onTalk(), 'yan').shows(<SpeakerView />)
    await userEvent.keyboard('?')
    const sheet = await screen.findByRole('dialog')
    expect(sheet.textContent).toContain('Ask for 1 minute')
    await waitFor(() => expect(sheet.contains(document.activeElement)).toBe(true))
    await userEvent.keyboard('m')
    expect(device.given).toEqual([])
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await userEvent.keyboard('m')
    expect(device.given).toEqual([{ type: 'raiseHand', wants: 'minute' }])
  })

  it('has no figures, and no dashes, before the show starts, and marks somebody as here', async () => {
    const device = new Device(new Room(), 'yan').shows(<SpeakerView />)
    expect(screen.queryByTestId('digits')).toBeNull()
    expect(document.body.textContent).not.toContain('–')
    await userEvent.click(screen.getByRole('button', { name: 'I am here' }))
    expect(device.given).toEqual([{ type: 'markAttendance', person: 'wentao-yan', mark: 'here' }])
    device.hears('yan', { type: 'markAttendance', person: 'wentao-yan', mark: 'here' })
    expect(screen.getByText('You are marked as here.')).toBeTruthy()
  })

  it('offers its talking points from under the title in a menu that comes when it is asked for', async () => {
    const user = userEvent.setup({ delay: null })
    new Device(new Room().startsAt('case-paris'), 'barra').shows(<SpeakerView />)
    const button = screen.getByRole('button', { name: 'Choose your topic' })
    expect(screen.queryByRole('menu')).toBeNull()
    await user.click(button)
    expect(await screen.findAllByRole('menuitem')).toHaveLength(5)
    expect(button.getAttribute('aria-expanded')).toBe('true')
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull())
    expect(document.activeElement).toBe(button)
  })
})
