import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { AudienceView } from '../../../client/views/audience/AudienceView.tsx'
import type { Command } from '../../../shared/run/command.ts'
import { MINUTE, SECOND } from '../../../shared/time/instant.ts'
import { free, sendCue, toRole } from '../../support/changes.ts'
import { founding } from '../../support/shows.ts'
import { Device } from '../support/device.tsx'
import { Room } from '../support/room.ts'
import { touchedBy } from '../support/touched.ts'

// The page remembers how it is read.
beforeEach(() => {
  localStorage.clear()
  localStorage.setItem('rostrum.zone', 'Asia/Shanghai')
})

const onTalk = () => new Room().startsAt('talk-yan').passes(6 * MINUTE + 24_000)
const news = () => screen.getByTestId('news').textContent
/** Whatever assistive technology reads out as it changes. */
const spokenRegions = () => [
  ...document.querySelectorAll('[role=status], [role=alert], [aria-live]'),
]
const open = (room: Room, language: 'en' | 'zh' = 'en') =>
  new Device(room, 'audience').shows(<AudienceView />, language)

describe('the audience’s page', () => {
  it('says what is on, for how many minutes, and what comes next, which the whole agenda marks in a list', () => {
    const device = open(onTalk())
    const now = within(screen.getByRole('region', { name: 'Now' }))
    expect(now.getByRole('heading').textContent).toMatch(/^Urban Ecological Space Planning/)
    expect(now.getByRole('timer').textContent).toBe('About 9 minutes left')
    expect(now.getByText('until 15:15')).toBeTruthy()
    const next = within(screen.getByRole('region', { name: 'Next' }))
    expect(next.getByText('Marc Barra')).toBeTruthy()
    device.after((room) => room.passes(35 * SECOND))
    expect(now.getByRole('timer').textContent).toBe('About 9 minutes left')
    device.after((room) => room.passes(SECOND))
    expect(now.getByRole('timer').textContent).toBe('About 8 minutes left')
    device.after((room) => room.passes(7 * MINUTE))
    expect(now.getByRole('timer').textContent).toBe('Less than a minute left')
    const agenda = within(screen.getByRole('region', { name: 'Agenda' }))
    expect(agenda.getAllByRole('list').length).toBe(7)
    const current = agenda.getAllByRole('listitem', { current: 'step' })
    expect(current.map((line) => line.getAttribute('data-row'))).toEqual(['talk-yan'])
  })

  it('is calm over time: whole minutes, no alarm, no minute for what comes next', () => {
    const device = open(onTalk().passes(9 * MINUTE))
    expect(screen.getByRole('timer').textContent).toBe('Time is up')
    device.after((room) => room.passes(MINUTE))
    expect(screen.getByRole('timer').textContent).toBe('1 minute over')
    expect(screen.getByText('after this')).toBeTruthy()
    expect(document.querySelector('[data-testid=ground-line]')?.getAttribute('data-phase')).toBe(
      'calm',
    )
  })

  it('tells what the show is about below its agenda, opened when asked, and has the words of the product behind ? and a button', async () => {
    open(onTalk())
    const about = within(screen.getByRole('region', { name: 'About' }))
    expect(about.getAllByRole('heading', { level: 3 }).map((head) => head.textContent)).toEqual([
      ...['Background', 'Focus areas', 'Organised by', 'Partners', 'Participants'],
    ])
    expect(about.getAllByRole('listitem')[0]?.textContent).toMatch(/^Differences and connections/)
    await userEvent.click(about.getByRole('button', { expanded: false }))
    expect(about.getByRole('button', { expanded: true }).textContent).toBe('Hide')
    await userEvent.keyboard('?')
    expect((await screen.findByTestId('words')).textContent).toContain('floor language')
    await userEvent.click(screen.getByRole('button', { name: 'Close' }))
    await waitFor(() => expect(screen.queryByTestId('words')).toBeNull())
    await userEvent.click(screen.getByRole('button', { name: /^Glossary of terms/ }))
    expect(await screen.findByTestId('words')).toBeTruthy()
  })

  it('announces what happens, never what only drifts, and a length by the head of a title and nobody with it', () => {
    const device = open(onTalk())
    expect(news()).toBe('')
    device.after((room) => room.passes(20 * MINUTE))
    expect(news()).toBe('')
    device.hears('moderator', 'drop', 'talk-wang')
    expect(news()).toMatch(/Taizhou, Jiang Wang is dropped today\.$/)
    device.after((room) => {
      room.gives('moderator', 'restore', 'talk-wang')
      room.gives('moderator', { type: 'markAttendance', person: 'jiang-wang', mark: 'not-here' })
    })
    expect(news()).toMatch(/Taizhou is back on\.$/)
    device.hears('moderator', 'next')
    expect(news()).toMatch(/^Now: International Practices/)
    device.hears('moderator', 'takeTime', 'open-discussion', 5)
    expect(news()).toBe('The agenda has changed: Open discussion is shorter now.')
  })

  it('writes to nothing but the line as a second passes, and says nothing aloud as its figures run from calm to over, whatever the drift', async () => {
    const device = open(onTalk())
    const second = () => device.after((room) => room.passes(SECOND))
    expect(await touchedBy(screen.getByRole('main'), second)).toEqual(['groundLine-ground'])
    for (let spent = 0; spent < 12 * MINUTE; spent += 80 * SECOND) {
      device.after((room) => room.passes(79 * SECOND))
      for (const region of spokenRegions()) expect(await touchedBy(region, second)).toEqual([])
    }
    expect(screen.getByRole('timer').textContent).toBe('3 minutes over')
    expect(news()).toBe('')
  })

  it('says each turn of the session once', () => {
    const device = open(new Room().startsAt('talk-wang'))
    const says = (command: Command) => {
      device.hears('moderator', command)
      return news()
    }
    const onTalkWang = { at: 'item', item: 'talk-wang' } as const
    expect(says({ type: 'pause', item: 'talk-wang' })).toBe('Paused.')
    expect(says({ type: 'resume', item: 'talk-wang' })).toBe('Resumed.')
    expect(says({ type: 'next', from: onTalkWang })).toMatch(/^Break\. Back at/)
    expect(says({ type: 'finish', item: 'water-break-item' })).toMatch(/^In a moment: .*Qian Wang/)
    const after = { at: 'standby', after: 'water-break-item' } as const
    expect(says({ type: 'endShow', from: after })).toBe('The session has ended.')
    expect(says({ type: 'reopen' })).toBe('The session continues.')
  })

  it('counts its own clock’s seconds without a word', () => {
    open(onTalk()).stands({ status: 'on-its-own', since: performance.now(), error: 80 })
    expect(screen.getByText('Offline 0:00, still counting, within 0.1 s')).toBeTruthy()
    expect(
      spokenRegions()
        .map((region) => region.textContent)
        .join(''),
    ).toBe('')
  })

  it('tells a drifting time as about: by a sign for the eye, by a word for the ear', () => {
    open(
      onTalk()
        .passes(5 * MINUTE)
        .gives('moderator', 'giveTime', 'talk-yan', 9),
    )
    const line = document.querySelector('[data-row="talk-wang"] > :first-child')
    expect(line?.querySelector('[aria-hidden]')?.textContent).toBe('~')
    expect(line?.querySelector('.unseen')?.textContent).toBe('about ')
  })

  it('shows a change of the agenda with its time, for some minutes, and words to everybody until they expire', () => {
    const device = open(onTalk())
    device.hears('moderator', 'drop', 'talk-wang')
    expect(screen.getByTestId('agenda-change').textContent).toMatch(/^15:06 Case Study/)
    device.after((room) => room.passes(6 * MINUTE))
    expect(screen.queryByTestId('agenda-change')).toBeNull()
    device.hears('moderator', sendCue(toRole('audience'), free('Lunch is in hall B'), 60_000))
    expect(screen.getByTestId('cue').textContent).toBe('Lunch is in hall B')
    device.after((room) => room.passes(MINUTE))
    expect(screen.queryByTestId('cue')).toBeNull()
  })

  it('has nothing to choose where there is one zone', () => {
    open(new Room({ ...founding(), zones: ['Asia/Shanghai'] }), 'en')
    expect(screen.getByTestId('audience-head').textContent).toContain('Beijing 15:00')
    expect(screen.queryByRole('button', { name: /^Beijing/ })).toBeNull()
  })

  it('tells when a break is over in both zones, and in how many minutes', () => {
    const device = open(new Room().passes(80 * MINUTE).startsAt('water-break-item'))
    const now = screen.getByRole('region', { name: 'Now' })
    expect(now.textContent).toContain('Back at16:25 Beijing10:25 Berlin')
    const timer = () => screen.getByRole('timer').textContent
    expect(timer()).toBe('Back in 5 minutes')
    device.after((room) => room.passes(3 * MINUTE + 59 * SECOND))
    expect(timer()).toBe('Back in 2 minutes')
    device.after((room) => room.passes(SECOND))
    expect(timer()).toBe('Back in less than a minute')
  })

  it('stands with two bars while it is paused, and promises neither pace nor minute', () => {
    const device = open(onTalk())
    device.hears('moderator', 'pause')
    const current = screen.getAllByRole('listitem', { current: 'step' })
    expect(current.map((line) => line.getAttribute('data-row'))).toEqual(['talk-yan'])
    expect(current[0]?.textContent).toContain('paused')
    const timer = screen.getByRole('timer')
    expect(timer.textContent).toBe('About 9 minutes left')
    expect(timer.querySelector('[aria-hidden]')).toBeTruthy()
    expect(screen.getByText('after this')).toBeTruthy()
    device.after((room) => room.passes(3 * MINUTE))
    expect(timer.textContent).toBe('About 9 minutes left')
  })

  it('shows no figure it cannot know, and says so', () => {
    open(onTalk()).stands({ status: 'lost', since: 0 })
    expect(screen.getByRole('timer').textContent).toBe('Time left unknown')
    expect(screen.getByText('Connection lost.')).toBeTruthy()
    expect(screen.queryByText(/^until/)).toBeNull()
  })

  it('ends calmly', () => {
    const device = open(onTalk())
    device.hears('moderator', 'drop', 'talk-wang')
    device.hears('moderator', 'endShow')
    expect(screen.getByRole('heading', { name: 'The session has ended' })).toBeTruthy()
    expect(screen.queryByTestId('agenda-change')).toBeNull()
    expect(screen.queryByRole('timer')).toBeNull()
    expect(news()).toBe('The session has ended.')
  })

  it('is the same for a guest, tells every time in the zone the reader chooses, and keeps it', async () => {
    new Device(onTalk(), 'guest').shows(<AudienceView />)
    expect(screen.getByRole('timer').textContent).toBe('About 9 minutes left')
    await userEvent.click(screen.getByRole('button', { name: /^Berlin/ }))
    expect(screen.getByText('until 09:15')).toBeTruthy()
    expect(localStorage.getItem('rostrum.zone')).toBe('Europe/Berlin')
  })
})
