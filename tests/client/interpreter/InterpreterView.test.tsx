import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { InterpreterView } from '../../../client/views/interpreter/InterpreterView.tsx'
import type { Addressee } from '../../../shared/run/cue.ts'
import { MINUTE } from '../../../shared/time/instant.ts'
import { founding } from '../../support/shows.ts'
import { Device } from '../support/device.tsx'
import { Room } from '../support/room.ts'

const shown = (room: Room) => new Device(room, 'interpreter').shows(<InterpreterView />)
const floor = () => screen.getByTestId('floor-language')

describe('the booth’s screen', () => {
  it('tells the floor language in itself, and the next one with its time', () => {
    shown(new Room().startsAt('talk-bai'))
    expect(floor().textContent).toBe('中文')
    const change = screen.getByRole('heading', { name: 'Then' }).parentElement
    expect(change?.textContent).toContain('English')
    expect(change?.textContent).toContain('Beijing 15:10')
    expect(change?.textContent).toContain('Berlin 09:10')
  })

  it('explains the terms of the field where they stand', () => {
    shown(new Room().startsAt('talk-bai'))
    const terms = () => screen.getAllByRole('term').map(({ textContent }) => textContent)
    const glossary = 'Glossary, this and the next segment'
    expect(terms()).toEqual(['Floor language', glossary])
    cleanup()
    shown(new Room().startsAt('case-dresden'))
    expect(terms()).toEqual(['Floor language', glossary, 'Talking points'])
  })

  it('R16: takes the microphone by O, asks to swap by H, answers by Y and J, and leaves by Shift O', async () => {
    const device = shown(new Room().startsAt('talk-bai'))
    const booth = () => within(screen.getByRole('region', { name: 'Your booth' }))
    expect(booth().getByText('Nobody interpreting')).toBeTruthy()
    await userEvent.keyboard('hyjo')
    expect(device.given).toEqual([{ type: 'takeMic', was: null }])
    device.after((room) => room.gives('interpreter', { type: 'takeMic', was: null }))
    expect(booth().getByText('You interpret, 0 min')).toBeTruthy()
    await userEvent.keyboard('oh')
    expect(device.given.at(-1)).toEqual({ type: 'askSwap', on: 'interpreter', before: null })
    device.after((room) =>
      room.gives('colleague', { type: 'askSwap', on: 'interpreter', before: null }),
    )
    expect(booth().getByText('Wei Bai asks to swap')).toBeTruthy()
    await userEvent.keyboard('hyj')
    expect(device.given.slice(2).map(({ type }) => type)).toEqual(['acceptSwap', 'declineSwap'])
    await userEvent.keyboard('{Shift>}o{/Shift}')
    expect(device.given.at(-1)).toEqual({ type: 'leaveMic' })
  })

  it('corrects the floor language by L, against what it was', async () => {
    const device = shown(new Room().startsAt('talk-bai'))
    await userEvent.keyboard('l')
    expect(device.given).toEqual([{ type: 'setLanguage', language: 'en', was: null }])
    device.after((room) =>
      room.gives('interpreter', { type: 'setLanguage', language: 'en', was: null }),
    )
    expect(floor().textContent).toBe('English')
    expect(screen.getByText('Corrected here. Agenda: Chinese')).toBeTruthy()
    await userEvent.keyboard('l')
    expect(device.given.at(-1)).toEqual({ type: 'setLanguage', language: null, was: 'en' })
  })

  it('R18: in a booth of two of four languages L goes to and fro between these, and the others are in a list', async () => {
    const agenda = {
      ...founding(),
      languages: ['ar', 'fr', 'en', 'zh-Hans'],
      booths: [{ id: 'A', languages: ['en', 'zh-Hans'] as [string, string] }],
    }
    const device = shown(new Room(agenda).startsAt('talk-bai'))
    await userEvent.keyboard('l')
    expect(device.given).toEqual([{ type: 'setLanguage', language: 'en', was: null }])
    expect(screen.getByText('Other language').closest('details')?.open).toBe(false)
    await userEvent.click(screen.getByText('Other language'))
    await userEvent.click(screen.getByRole('button', { name: /^Set to French/ }))
    expect(device.given.at(-1)).toMatchObject({ language: 'fr' })
  })

  it('R17: a sound check before the start reaches the moderators and who speaks first', async () => {
    const device = shown(new Room())
    await userEvent.keyboard('4')
    expect(device.given).toMatchObject([
      { type: 'sendCue', to: { type: 'person' }, content: { canned: 'cantHear' } },
      { type: 'sendCue', to: { role: 'moderator' }, content: { canned: 'cantHear' } },
    ])
    device.after((room) => {
      for (const command of device.given) room.gives('interpreter', command)
    })
    expect(screen.getByRole('button', { name: /^Can’t hear/ }).textContent).toContain('sent')
  })

  it('says that a name is missing in a language, and who somebody is in both, with the name or without', () => {
    shown(new Room().startsAt('talk-yan'))
    const speaking = within(screen.getByTestId('live-item'))
    expect(speaking.getByText('Prof. Wentao Yan')).toBeTruthy()
    expect(speaking.getByText('Chinese name missing')).toBeTruthy()
    expect(speaking.getByText('教授，同济大学')).toBeTruthy()
  })

  it('names what comes next and its language', () => {
    shown(new Room().startsAt('talk-yan'))
    const next = within(screen.getByTestId('next-item'))
    expect(screen.getByTestId('next-item').getAttribute('data-item')).toBe('talk-barra')
    expect(next.getByText('EN')).toBeTruthy()
    expect(next.getByText('Marc Barra')).toBeTruthy()
  })

  it('shows whoever has the floor before the item’s speaker', () => {
    const device = shown(new Room().startsAt('talk-yan'))
    device.after((room) =>
      room.gives('moderator', {
        type: 'giveFloor',
        item: 'talk-yan',
        person: 'wei-bai',
        limit: MINUTE,
      }),
    )
    device.after((room) => room.passes(10_000))
    const names = within(screen.getByTestId('live-item')).getAllByText(/Wei Bai|Wentao Yan/)
    expect(names.map(({ textContent }) => textContent)).toEqual(['Wei Bai', 'Prof. Wentao Yan'])
    expect(screen.getByText('0:50 left')).toBeTruthy()
    const labels = within(screen.getByTestId('live-item')).getAllByRole('heading')
    expect(labels.map(({ textContent }) => textContent)).toEqual([
      'Has the floor in this item 0:50 left',
      'Item of',
    ])
  })

  it('says the phase in words in place of the length, once time is short', () => {
    const device = shown(new Room().startsAt('talk-yan'))
    const ends = () => screen.getByTestId('booth-ends').firstElementChild?.textContent
    expect(ends()).toBe('15 min')
    device.after((room) => room.passes(13 * MINUTE))
    expect(ends()).toBe('Under 2 minutes')
    device.after((room) => room.passes(MINUTE))
    expect(ends()).toBe('Last minute')
    device.after((room) => room.passes(MINUTE + 1_000))
    expect(ends()).toBe('Over time')
  })

  it('promises no time for what comes after a talk that is over', () => {
    shown(new Room().startsAt('talk-bai').passes(12 * MINUTE))
    const next = within(screen.getByTestId('next-item')).getByRole('heading')
    expect(next.textContent).toContain('Next, after this, 20 min')
    const change = screen.getByRole('heading', { name: 'Then' }).parentElement
    expect(change?.textContent).toBe('ThenEnglishafter this, Wolfgang Wende')
  })

  it('names nobody as speaking while nobody is on', () => {
    shown(new Room())
    expect(screen.getByText('Nobody')).toBeTruthy()
    expect(screen.getAllByText('Not started yet')).toHaveLength(1)
  })

  it('has no figure in standby before an item of no length', () => {
    const room = new Room().startsAt('questions')
    room.gives('moderator', { type: 'finish', item: 'questions' })
    shown(room)
    expect(screen.queryByTestId('digits')).toBeNull()
    const next = within(screen.getByTestId('next-item')).getByRole('heading')
    expect(next.textContent).toContain(', no set length')
  })

  it.each([
    ['1', 'slower'],
    ['2', 'louder'],
    ['3', 'repeat'],
    ['4', 'cantHear'],
    ['5', 'microphone'],
  ])('R17: signals to the speaker and the moderators by the key %s: %s', async (key, canned) => {
    const device = shown(new Room().startsAt('talk-yan'))
    await userEvent.keyboard(key)
    expect(device.given).toMatchObject([
      { type: 'sendCue', to: { person: 'wentao-yan' }, content: { canned }, turn: 'talk-yan' },
      { type: 'sendCue', to: { role: 'moderator' }, content: { canned }, turn: 'talk-yan' },
    ])
  })

  it('R17: says under a key that its signal was sent, and when it was seen', async () => {
    const device = shown(new Room().startsAt('talk-yan'))
    const key = () => screen.getByRole('button', { name: /^Slower/ })
    const send = (to: Addressee) => (room: Room) =>
      room.gives('interpreter', {
        type: 'sendCue',
        to,
        content: { type: 'canned', canned: 'slower', params: null },
        life: MINUTE,
        turn: 'talk-yan',
      })
    device.after(send({ type: 'person', person: 'wentao-yan' }))
    device.after(send({ type: 'group', role: 'moderator' }))
    expect(key().textContent).toBe('Slowersent 15:001')
    expect(key().getAttribute('aria-pressed')).toBe('true')
    device.after((room) => room.passes(30_000))
    device.after((room) => {
      const [cue] = room.state.cues
      room.gives('yan', { type: 'acknowledgeCue', cue: cue?.id ?? '' })
    })
    expect(key().textContent).toBe('Slower✓ speaker1')
    expect(key().getAttribute('aria-pressed')).toBe('false')
    await userEvent.keyboard('1')
    expect(device.given.map(({ type }) => type)).toEqual(['sendCue', 'sendCue'])
  })

  it('acknowledges a cue to the booth by its button', async () => {
    const device = shown(new Room().startsAt('talk-yan'))
    device.after((room) =>
      room.gives('moderator', {
        type: 'sendCue',
        to: { type: 'group', role: 'interpreter' },
        content: { type: 'canned', canned: 'thanks', params: null },
        life: 60_000,
      }),
    )
    await userEvent.click(screen.getByTestId('acknowledge'))
    expect(device.given).toMatchObject([{ type: 'acknowledgeCue' }])
    expect(screen.queryByTestId('cue')).toBeNull()
  })

  it('shows dashes and no clock once it cannot know the time', () => {
    const device = shown(new Room().startsAt('talk-yan').passes(MINUTE))
    expect(screen.getByTestId('digits').textContent).toBe('14:00')
    expect(screen.getAllByText('15:01:00')).toHaveLength(1)
    device.stands({ status: 'lost', since: 0 })
    expect(screen.getByTestId('digits').textContent).toBe('–:––')
    expect(screen.queryByText('15:01:00')).toBeNull()
    expect(screen.getByText('due to end Beijing 15:15 / Berlin 09:15')).toBeTruthy()
  })

  it.each(['Speaking', 'Next', 'Briefing'])('scrolls %s by the keys', (name) => {
    new Device(new Room().startsAt('talk-yan'), 'interpreter').shows(<InterpreterView />)
    const part = screen.getByRole('region', { name })
    part.focus()
    expect(document.activeElement).toBe(part)
  })
})
