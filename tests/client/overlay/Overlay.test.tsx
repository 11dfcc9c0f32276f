import { cleanup, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { Overlay } from '../../../client/views/overlay/Overlay.tsx'
import { exampleItem } from '../../../client/views/overlay/OverlayBuilder.tsx'
import { rawOptions, readOptions } from '../../../client/views/overlay/options.ts'
import type { Agenda } from '../../../shared/agenda/model.ts'
import { OVERLAY_KINDS, type OverlayKind } from '../../../shared/protocol/http/overlays.ts'
import { MINUTE } from '../../../shared/time/instant.ts'
import { founding, withItem } from '../../support/shows.ts'
import { Device } from '../support/device.tsx'
import { Room } from '../support/room.ts'

const open = (kind: OverlayKind, room: Room, query = '') =>
  new Device(room, 'stage').shows(
    <Overlay kind={kind} options={readOptions(rawOptions(query)).options} />,
  )
const caption = () => screen.queryByTestId('caption')
const digits = () => screen.queryByTestId('digits')
const state = () => digits()?.getAttribute('data-state')
const onTalk = () => new Room().startsAt('talk-yan').passes(6 * MINUTE)

/** The founding agenda with a second speaker in one talk. */
function jointTalk(): Agenda {
  const people = ['wentao-yan', 'juliane-mathey']
  const speakers = people.map((person) => ({ person, role: 'speaker' as const }))
  return withItem(founding(), 'talk-yan', { speakers })
}

/** The overlays that show anything. */
const shown = (room: Room, hears: (device: Device) => void = () => undefined) =>
  OVERLAY_KINDS.filter((kind) => {
    hears(open(kind, room))
    const isShown = screen.queryByTestId('overlay') !== null
    cleanup()
    return isShown
  })

describe('an overlay', () => {
  it('names the speaker and what they are, in one language or two', () => {
    open('lower-third', onTalk())
    expect(caption()?.textContent).toMatch(/^Prof\. Wentao Yan .*Tongji University$/)
    cleanup()
    open('lower-third', onTalk(), '?lang=zh-Hans&second=en')
    const texts = [...(caption()?.querySelectorAll('[lang]') ?? [])]
    expect(texts.map((text) => text.getAttribute('lang'))).toEqual(['zh-Hans', 'zh-Hans', 'en'])
  })

  it('names the person who has the floor', () => {
    const device = open('lower-third', onTalk())
    device.hears('moderator', {
      type: 'giveFloor',
      item: 'talk-yan',
      person: 'marc-barra',
      limit: null,
    })
    expect(caption()?.textContent).toMatch(/^Marc Barra/)
  })

  it('names several people with the title of their item', () => {
    open('lower-third', new Room(jointTalk()).startsAt('talk-yan'))
    expect(caption()?.textContent).toMatch(
      /^Prof\. Wentao Yan, Dr\. Juliane Mathey Urban Ecological Space Planning/,
    )
  })

  it('names who is next', () => {
    open('next', onTalk())
    expect(caption()?.textContent).toMatch(/^NextMarc Barra/)
  })

  it('counts the live item, hollow with two bars while it is paused', () => {
    const device = open('countdown', onTalk())
    expect([digits()?.textContent, state()]).toEqual(['9:00', 'running'])
    device.hears('moderator', 'pause')
    expect([digits()?.textContent, state()]).toEqual(['9:00', 'hollow'])
  })

  it('counts down to the start, and has the fill of each phase unless a colour was chosen', () => {
    open('countdown', new Room().passes(-10 * MINUTE))
    expect(digits()?.textContent).toBe('10:00')
    cleanup()
    const phase = () => screen.getByTestId('overlay').getAttribute('data-phase')
    open('countdown', onTalk().passes(10 * MINUTE))
    expect([phase(), digits()?.textContent]).toEqual(['over', '+1:00'])
    cleanup()
    open('countdown', onTalk().passes(10 * MINUTE), '?color=ffd400')
    expect([phase(), digits()?.textContent]).toEqual(['calm', '+1:00'])
  })

  it('has the clocks of the show, each with its city', () => {
    open('clock', onTalk())
    expect(screen.getByTestId('overlay').textContent).toBe('15:06 Beijing09:06 Berlin')
  })
})

it('the preview has an example unless somebody is speaking', () => {
  const example = (room: Room) => exampleItem(room.state)?.id ?? null
  const inBreak = new Room().passes(80 * MINUTE).startsAt('water-break-item')
  expect([example(new Room()), example(inBreak)]).toEqual([
    'introduction-item',
    'introduction-item',
  ])
  expect(example(onTalk())).toBeNull()
})

describe('overlays are empty rather than wrong', () => {
  it.each([
    ['on a talk', onTalk(), ['lower-third', 'countdown', 'next', 'progress', 'clock']],
    ['long before the start', new Room().passes(-11 * 60 * MINUTE), ['next', 'clock']],
    [
      'between items',
      onTalk().gives('moderator', 'finish'),
      ['countdown', 'next', 'progress', 'clock'],
    ],
    [
      'in a break past its time',
      new Room()
        .passes(80 * MINUTE)
        .startsAt('water-break-item')
        .passes(30 * MINUTE),
      ['next', 'clock'],
    ],
    ['after the end', onTalk().gives('moderator', 'endShow'), ['clock']],
  ])('%s', (_, room, kinds) => {
    expect(shown(room)).toEqual(kinds)
  })

  it('without a connection, once the screen is lost or withdrawn', () => {
    expect(shown(onTalk(), (device) => device.stands({ status: 'lost', since: 0 }))).toEqual([])
    const disconnect = { reason: 'withdrawn' as const }
    expect(
      shown(onTalk(), (device) => device.stands({ status: 'disconnected', disconnect })),
    ).toEqual([])
    const alone = { status: 'on-its-own', since: 0, error: 20 } as const
    expect(shown(onTalk(), (device) => device.stands(alone))).toHaveLength(5)
  })
})
