import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { InterpreterView } from '../../../client/views/interpreter/InterpreterView.tsx'
import type { Addressee } from '../../../shared/run/cue.ts'
import { MINUTE } from '../../../shared/time/instant.ts'
import { canned, sendCue, toRole } from '../../support/changes.ts'
import { founding } from '../../support/shows.ts'
import { Device } from '../support/device.tsx'
import { Room } from '../support/room.ts'

const shown = (room: Room) => new Device(room, 'interpreter').shows(<InterpreterView />)
const yans = () => shown(new Room().startsAt('talk-yan'))
const text = (id: string) => screen.getByTestId(id).textContent
const change = () => screen.getByRole('heading', { name: 'Then' }).parentElement?.textContent
const headings = (id: string) =>
  within(screen.getByTestId(id))
    .getAllByRole('heading')
    .map(({ textContent }) => textContent)
const names = (id: string) =>
  within(screen.getByTestId(id))
    .getAllByTestId('person-name')
    .map(({ textContent }) => textContent)

describe('the booth’s screen', () => {
  it('shows the floor language and the next one, who is live with the time left, and who is next', () => {
    const device = shown(new Room().startsAt('talk-yan').passes(MINUTE))
    expect(text('floor-language')).toBe('中文')
    expect(change()).toBe('ThenEnglishabout Beijing 15:15Berlin 09:15, Marc Barra')
    expect(text('digits')).toBe('14:00')
    expect(text('booth-ends')).toBe('15 minuntil 15:15 Beijing / 09:15 Berlin')
    expect(names('live-item')).toEqual(['Prof. Wentao Yan', 'Chinese name missing'])
    expect(within(screen.getByTestId('live-item')).getByText('教授，同济大学')).toBeTruthy()
    expect(headings('live-item')).toEqual(['Speaking, Thematic presentations, 3 of 5'])
    expect(names('next-item')).toEqual(['Marc Barra', 'Chinese name missing'])
    expect(headings('next-item')).toEqual(['Next, about 15:15 Beijing / 09:15 Berlin, 10 min EN'])
    device.after((room) => room.passes(12 * MINUTE))
    expect(text('booth-ends')).toBe('Under 2 minutesuntil 15:15 Beijing / 09:15 Berlin')
    device.after((room) => room.passes(MINUTE))
    expect(text('booth-ends')).toBe('Last minuteuntil 15:15 Beijing / 09:15 Berlin')
    device.after((room) => room.passes(MINUTE + 1_000))
    expect(text('booth-ends')).toBe('Over timedue to end 15:15 / 09:15')
    expect(headings('next-item')).toEqual(['Next, after this, 10 min EN'])
    expect(change()).toBe('ThenEnglishafter this, Marc Barra')
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
    device.hears('interpreter', { type: 'takeMic', was: null })
    expect(booth().getByText('You interpret, 0 min')).toBeTruthy()
    await userEvent.keyboard('oh')
    expect(device.given.at(-1)).toEqual({ type: 'askSwap', on: 'interpreter', before: null })
    device.hears('colleague', { type: 'askSwap', on: 'interpreter', before: null })
    expect(booth().getByText('Wei Bai asks to swap')).toBeTruthy()
    await userEvent.keyboard('hyj')
    expect(device.given.slice(2).map(({ type }) => type)).toEqual(['acceptSwap', 'declineSwap'])
    await userEvent.keyboard('{Shift>}o{/Shift}')
    expect(device.given.at(-1)).toEqual({ type: 'leaveMic' })
    device.after((room) => room.as('moderator').does('endShow'))
    expect(screen.queryByText('Not your turn yet')).toBeNull()
  })

  it('corrects the floor language by L, against what it was', async () => {
    const device = shown(new Room().startsAt('talk-bai'))
    await userEvent.keyboard('l')
    expect(device.given).toEqual([{ type: 'setLanguage', language: 'en', was: null }])
    device.hears('interpreter', { type: 'setLanguage', language: 'en', was: null })
    expect(text('floor-language')).toBe('English')
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
    expect(screen.getByText('Nobody')).toBeTruthy()
    expect(screen.getAllByText('Not started yet')).toHaveLength(1)
  })

  it('shows who has the floor, with the time of their turn, before the item’s speaker', () => {
    const device = yans()
    const turn = { item: 'talk-yan', person: 'wei-bai', limit: MINUTE }
    device.hears('moderator', { type: 'giveFloor', ...turn })
    device.after((room) => room.passes(10_000))
    expect(names('live-item')).toEqual([
      ...['Wei Bai', 'Chinese name missing'],
      ...['Prof. Wentao Yan', 'Chinese name missing'],
    ])
    expect(headings('live-item')).toEqual(['Has the floor in this item 0:50 left', 'Item of'])
  })

  it('has no figure in standby before an item of no length', () => {
    const room = new Room().startsAt('questions')
    room.gives('moderator', 'finish')
    shown(room)
    expect(screen.queryByTestId('digits')).toBeNull()
    expect(headings('next-item')).toEqual([
      'Next, about 15:00 Beijing / 09:00 Berlin, no set length EN',
    ])
  })

  it('R17: signals to the speaker and the moderators by the keys 1 to 5', async () => {
    const device = yans()
    await userEvent.keyboard('12345')
    const turn = 'talk-yan'
    const signals = ['slower', 'louder', 'repeat', 'cantHear', 'microphone']
    expect(device.given).toMatchObject(
      signals.flatMap((canned) => [
        { type: 'sendCue', to: { person: 'wentao-yan' }, content: { canned }, turn },
        { type: 'sendCue', to: { role: 'moderator' }, content: { canned }, turn },
      ]),
    )
  })

  it('R17: says under a key that its signal was sent, and when it was seen', async () => {
    const device = yans()
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

  it('scrolls its parts by the keys, and acknowledges a cue to the booth by its button', async () => {
    const device = yans()
    for (const name of ['Speaking', 'Next', 'Briefing']) {
      const part = screen.getByRole('region', { name })
      part.focus()
      expect(document.activeElement).toBe(part)
    }
    device.hears('moderator', sendCue(toRole('interpreter'), canned('thanks'), 60_000))
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
})
