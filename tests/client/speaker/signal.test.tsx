import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, test } from 'vitest'
import { SpeakerView } from '../../../client/views/speaker/SpeakerView.tsx'
import { MINUTE } from '../../../shared/time/instant.ts'
import { canned, sendCue, toPerson } from '../../support/changes.ts'
import { founding, withItem } from '../../support/shows.ts'
import { Device } from '../support/device.tsx'
import { Room } from '../support/room.ts'

const onTalk = () => new Room().startsAt('talk-yan').passes(6 * MINUTE + 24_000)
const digits = () => screen.getByTestId('digits').textContent
const slower = sendCue(toPerson('wentao-yan'), canned('slower'))

it('R17: the page of who speaks has a booth’s signal in the reader’s language beside the whole countdown, gone by one tap', async () => {
  const device = new Device(onTalk(), 'yan').shows(<SpeakerView />, 'zh')
  device.hears('colleague', slower)
  expect(screen.getByRole('alert').textContent).toBe('同传间 A，Wei Bai请慢一点Slower, please')
  expect(screen.getByTestId('cue').contains(screen.getByTestId('digits'))).toBe(false)
  expect(digits()).toBe('8:36')
  device.after((room) => room.passes(1_000))
  expect(digits()).toBe('8:35')
  await userEvent.keyboard('m')
  await userEvent.click(screen.getByTestId('acknowledge'))
  expect(device.given).toMatchObject([{ type: 'acknowledgeCue' }])
  expect(screen.queryByTestId('cue')).toBeNull()
})

it('R17: the page of who speaks has it under their own stopwatch where they have the floor, and loses it with its turn', () => {
  const device = new Device(onTalk(), 'barra').shows(<SpeakerView />)
  const to = { type: 'person', person: 'marc-barra' } as const
  device.hears('moderator', {
    type: 'giveFloor',
    item: 'talk-yan',
    person: to.person,
    limit: MINUTE,
  })
  device.hears('interpreter', { ...slower, to, turn: 'talk-yan' })
  expect(screen.getByTestId('cue').textContent).toContain('Slower, please')
  expect(digits()).toBe('1:00')
  device.hears('moderator', 'finish')
  expect(screen.queryByTestId('cue')).toBeNull()
})

it('R17: the page of who speaks shows somebody’s own words as they were written, marked with their language where it is another', () => {
  const say = (lang: string, text: string) => (room: Room) =>
    room.gives('moderator', { ...slower, content: { type: 'free', text, lang } })
  const device = new Device(onTalk(), 'yan').shows(<SpeakerView />, 'zh')
  device.after(say('en', 'Closer, please'))
  expect(screen.getByText('Closer, please').getAttribute('lang')).toBe('en')
  expect(screen.getByText('EN').title).toBe('英语')
  device.after(say('zh-Hans', '请靠近一些'))
  expect(screen.queryByText('EN')).toBeNull()
})

test('a speaker whose next item is theirs too reads that they go on, never their own name', () => {
  const speakers = [{ person: 'wentao-yan', role: 'speaker' as const }]
  const made = () => new Room(withItem(founding(), 'talk-barra', { speakers }))
  const waiting = new Device(made().startsAt('talk-wende').passes(MINUTE), 'yan')
  waiting.shows(<SpeakerView />)
  const lines = screen.getAllByRole('listitem').map(({ textContent }) => textContent)
  expect(lines).toEqual([
    expect.stringMatching(/^On now/),
    expect.stringMatching(/^You(?! again)/),
    expect.stringMatching(/^You again/),
    expect.stringMatching(/^Then/),
  ])
  cleanup()
  const on = new Device(made().startsAt('talk-yan'), 'yan').shows(<SpeakerView />)
  for (const minutes of [0, 14.5, 1]) {
    on.after((room) => room.passes(minutes * MINUTE))
    const next = screen.getByTestId('next-item').textContent
    expect(next).toMatch(/^Then you again: International Practices/)
  }
})
