import { cleanup } from '@testing-library/react'
import { expect, test } from 'vitest'
import { AudienceView } from '../../client/views/audience/AudienceView.tsx'
import { SpeakerView } from '../../client/views/speaker/SpeakerView.tsx'
import { MINUTE } from '../../shared/time/instant.ts'
import { Device } from './support/device.tsx'
import { Room } from './support/room.ts'

const onTalk = () => new Room().startsAt('talk-yan').passes(6 * MINUTE + 24_000)

test('a tab is named after what it shows, with the figures where the screen counts them', () => {
  const room = onTalk()
  const speaker = new Device(room, 'yan')
  speaker.shows(<SpeakerView />)
  expect(document.title).toBe('8:36 Wentao Yan · Speaker')
  speaker.waits(1_000)
  expect(document.title).toBe('8:35 Wentao Yan · Speaker')
  cleanup()
  expect(document.title).toBe('Rostrum')
  new Device(room, 'audience').shows(<AudienceView />)
  expect(document.title).toBe('Wentao Yan · Audience')
})

test('a minute given is in the next name of the tab, what stops the figures at once', () => {
  const speaker = new Device(onTalk(), 'yan')
  speaker.shows(<SpeakerView />)
  const gives = (room: Room) => room.gives('moderator', 'giveTime', 'talk-yan', 1)
  speaker.after(gives)
  expect(document.title).toBe('8:36 Wentao Yan · Speaker')
  speaker.waits(1_000)
  expect(document.title).toBe('9:35 Wentao Yan · Speaker')
  speaker.waits(500)
  speaker.hears('moderator', 'pause')
  expect(document.title).toBe('9:35 Wentao Yan · Speaker')
  speaker.after(gives)
  expect(document.title).toBe('10:35 Wentao Yan · Speaker')
  speaker.after((room) => room.gives('moderator', 'resume').passes(200))
  speaker.hears('moderator', 'finish')
  expect(document.title).toMatch(/^The 3rd Science-Policy Dialogue.* · Speaker$/)
})

test('before the start it is named after the show', () => {
  new Device(new Room(), 'yan').shows(<SpeakerView />)
  expect(document.title).toMatch(/^The 3rd Science-Policy Dialogue.* · Speaker$/)
})
