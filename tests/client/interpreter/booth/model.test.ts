import { describe, expect, it } from 'vitest'
import { boothModel } from '../../../../client/views/interpreter/booth/model.ts'
import type { Agenda } from '../../../../shared/agenda/model.ts'
import type { Command } from '../../../../shared/run/command.ts'
import { MINUTE } from '../../../../shared/time/instant.ts'
import { present } from '../../../support/present.ts'
import { founding } from '../../../support/shows.ts'
import { GRANTS, Room } from '../../support/room.ts'

type Who = 'interpreter' | 'colleague'

function of(room: Room, who: Who = 'interpreter', open: Readonly<Record<string, number>> = {}) {
  const grant = { ...GRANTS[who], roles: [...GRANTS[who].roles] }
  return present(boothModel(room.state, room.now, { link: who, grant }, 'en', open))
}

/** Presses one of the booth’s acts as its model offers it. */
function presses(room: Room, who: Who, act: 'take' | 'leave' | 'ask' | 'accept' | 'decline'): Room {
  const command: Command | null = of(room, who).commands[act]
  if (command === null) throw new Error(`${act} is off`)
  return room.gives(who, command)
}

/** The interpreter is on since Wende began, at 15:00; 16 minutes later. */
const running = (agenda?: Agenda): Room =>
  presses(new Room(agenda).startsAt('talk-wende'), 'interpreter', 'take').passes(16 * MINUTE)

it('who is on is told with whole minutes, to each from their side', () => {
  const room = running()
  expect(of(room)).toMatchObject({ on: { you: true, minutes: 16 }, rests: null })
  presses(room, 'colleague', 'take').passes(2 * MINUTE + 59_000)
  expect(of(room)).toMatchObject({
    on: { you: false, name: 'Wei Bai', minutes: 2 },
    rests: { you: true, minutes: 2 },
  })
  expect(of(room, 'colleague')).toMatchObject({
    on: { you: true, minutes: 2 },
    rests: { you: false, name: null, minutes: 2 },
  })
})

it('R16: whoever is on and not connected is told to the others in place of the next swap, once it is known who is connected', () => {
  const room = running()
  const both = { interpreter: 1, colleague: 1 }
  expect(of(room, 'colleague', both)).toMatchObject({ on: { away: false } })
  expect(of(room, 'colleague').on?.away).toBe(false)
  const { on, swap, commands } = of(room, 'colleague', { colleague: 1 })
  expect([on?.away, swap]).toMatchObject([true, { is: 'away', who: null }])
  expect(commands.take).toEqual({ type: 'takeMic', was: 'interpreter' })
  presses(room, 'interpreter', 'ask')
  expect(of(room, 'colleague', { colleague: 1 }).swap?.is).toBe('away')
})

describe('R16: a swap is asked of somebody who is connected alone', () => {
  const asks = (room: Room, who: Who, open: Readonly<Record<string, number>>) => {
    const { commands, alone } = of(room, who, open)
    return { ask: commands.ask !== null, accept: commands.accept !== null, alone }
  }

  it('by who is on, not while nobody else of the booth is connected', () => {
    const room = running()
    expect(asks(room, 'interpreter', {})).toMatchObject({ ask: true, alone: false })
    const off = { ask: false, accept: false, alone: true }
    expect(asks(room, 'interpreter', { interpreter: 1 })).toEqual(off)
    expect(asks(room, 'interpreter', { interpreter: 1, new: 1 })).toMatchObject({ ask: true })
    room.gives('french', { type: 'takeMic', was: null })
    expect(asks(room, 'interpreter', { interpreter: 1, french: 1 })).toEqual(off)
  })
})

it('the next swap is proposed to both; yes asks the other, whose yes agrees to it', () => {
  const room = running()
  const proposed = { is: 'proposed', at: '15:20', place: { item: 'Wentao Yan', at: null } }
  expect(of(room).swap).toEqual(proposed)
  expect(of(room, 'colleague').swap).toEqual(proposed)
  presses(room, 'interpreter', 'accept')
  const place = { item: 'Wentao Yan', at: '15:20' }
  expect(of(room).swap).toMatchObject({ is: 'asked', place })
  expect(of(room).commands.accept).toBeNull()
  expect(of(room, 'colleague').swap).toMatchObject({ is: 'asks', who: null, place })
  presses(room, 'colleague', 'accept')
  expect(of(room).swap).toMatchObject({ is: 'agreed', who: 'Wei Bai', place })
  expect(of(room, 'colleague').swap).toMatchObject({ is: 'youAgreed', place })
  room.passes(4 * MINUTE).gives('moderator', 'next')
  expect(of(room)).toMatchObject({ on: { you: false, name: 'Wei Bai', minutes: 0 } })
})

it('the next swap is only told at first, and neither yes nor no is offered', () => {
  const room = presses(new Room().startsAt('talk-wende'), 'interpreter', 'take')
  expect(of(room).swap).toMatchObject({ is: 'next', at: '15:20', place: { item: 'Wentao Yan' } })
  expect(of(room).commands).toMatchObject({ accept: null, decline: null })
  expect(of(room).commands.ask).not.toBeNull()
})

it('the next swap that is declined makes room for another moment, and one that was asked for says who declined, for two minutes', () => {
  const room = presses(running(), 'colleague', 'decline')
  expect(of(room).swap).toEqual({ is: 'due', at: '15:25', place: null })
  presses(room, 'interpreter', 'ask')
  expect(of(room, 'colleague').swap).toMatchObject({ is: 'asks', place: null })
  presses(room, 'colleague', 'decline')
  expect(of(room).swap).toMatchObject({ is: 'declined', who: 'Wei Bai' })
  expect(of(room, 'colleague').swap).toMatchObject({ is: 'due' })
  expect(of(room.passes(2 * MINUTE)).swap).toMatchObject({ is: 'due' })
})

it('the next swap is overdue from the interval on where no boundary is near, and is asked for at once', () => {
  const room = presses(running(), 'colleague', 'decline')
  expect(of(room).commands.accept).toBeNull()
  const overdue = { is: 'overdue', at: '15:25', place: null }
  expect(of(room.passes(9 * MINUTE)).swap).toEqual(overdue)
  expect(of(room.passes(30 * MINUTE)).swap).toMatchObject({ is: 'overdue', at: '15:25' })
  presses(room, 'colleague', 'accept')
  expect(of(room).swap).toMatchObject({ is: 'asks', who: 'Wei Bai' })
})

describe('relay', () => {
  const french = { id: 'A', languages: ['fr', 'en'] as [string, string] }
  const chinese = { id: 'Chinese', languages: ['en', 'zh-Hans'] as [string, string] }
  const agenda = (relayFrom?: string): Agenda => ({
    ...founding(),
    booths: [chinese, { ...french, ...(relayFrom === undefined ? {} : { relayFrom }) }],
  })

  it('is told while the floor speaks neither of the booth’s languages, with who is on there', () => {
    const room = running(agenda('Chinese'))
    expect(of(room).relay).toBeNull()
    room.gives('moderator', 'next')
    expect(of(room).relay).toEqual({ floor: 'zh-Hans', from: { booth: 'Chinese', on: null } })
  })

  it('says where none is set', () => {
    const room = new Room(agenda()).startsAt('talk-yan')
    expect(of(room).relay).toEqual({ floor: 'zh-Hans', from: null })
  })
})

it('what is offered is never refused, whatever was pressed before', () => {
  const acts = ['take', 'ask', 'accept', 'decline', 'leave'] as const
  const room = running()
  for (let n = 0; n < 200; n += 1) {
    const who: Who = n % 3 === 0 ? 'interpreter' : 'colleague'
    const command = of(room, who).commands[acts[(n * 7 + (n >> 2)) % acts.length] ?? 'take']
    if (command !== null) room.gives(who, command)
    room.passes(((n * 37) % 240) * 1_000)
  }
  expect(of(room)).toBeDefined()
})
