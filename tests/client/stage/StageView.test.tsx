// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { StageView } from '../../../client/views/stage/StageView.tsx'
import { MINUTE, SECOND } from '../../../shared/time/instant.ts'
import { longTexts } from '../../looks/scenes/agendas.ts'
import { Device } from '../support/device.tsx'
import { Room } from '../support/room.ts'
import { touchedBy } from '../support/touched.ts'

afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const onTalk = () => new Room().startsAt('talk-yan').passes(6 * MINUTE + 24_000)
const open = (room: Room, language: 'en' | 'zh' = 'en') =>
  new Device(room, 'stage').shows(<StageView />, language)
const field = () => document.querySelector('.stage-field')
const digits = () => screen.getByTestId('digits').textContent

describe('the stage', () => {
  it('has the programme, the figures, what comes next and both clocks', () => {
    open(onTalk())
    expect(screen.getByRole('heading').textContent).toMatch(/^Urban Ecological Space Planning/)
    expect(screen.getByText('基于生态系统服务的城市生态空间规划').lang).toBe('zh-Hans')
    expect(digits()).toBe('8:36')
    expect(screen.getByTestId('next-item').textContent).toMatch(/^NextMarc Barra/)
    expect(document.querySelector('.stage-clocks')?.textContent).toContain(
      'Beijing 15:06Berlin 09:06',
    )
  })

  it('says whether who comes next takes two lines of an upright sign', () => {
    open(onTalk())
    expect(screen.getByTestId('next-item').dataset['wide']).toBe('false')
    cleanup()
    open(new Room(longTexts()).startsAt('talk-1'))
    expect(screen.getByTestId('next-item').dataset['wide']).toBe('true')
  })

  it('fills with the phase, on the same boundary as the figures, and tells nobody to stop', () => {
    const device = open(onTalk())
    const later = (ms: number) => {
      device.after((room) => room.passes(ms))
      return [field()?.getAttribute('data-phase'), digits()]
    }
    expect(later(6 * MINUTE + 36_000)).toEqual(['amber', '2:00'])
    expect(later(MINUTE)).toEqual(['red', '1:00'])
    expect(later(MINUTE + SECOND)).toEqual(['over', '+0:01'])
    expect(document.querySelector('.stage')?.textContent).not.toMatch(/stop|finish|close/i)
  })

  it('writes to nothing but the figures and the line as a second passes', async () => {
    const device = open(onTalk())
    const second = () => device.after((room) => room.passes(SECOND))
    expect(await touchedBy(screen.getByRole('main'), second)).toEqual(['ui-digits', 'ui-ground'])
  })

  it('sets figures narrower that would not fit their column', () => {
    open(onTalk().passes(20 * MINUTE))
    expect(digits()).toBe('+11:24')
    expect(screen.getByTestId('digits').className).toContain('is-wide')
  })

  it('stands hollow while paused, and is dashes once it cannot know', () => {
    const device = open(onTalk())
    device.after((room) => room.gives('moderator', { type: 'pause', item: 'talk-yan' }))
    expect(screen.getByTestId('digits').getAttribute('data-state')).toBe('hollow')
    expect(screen.getByText('since Beijing 15:06', { exact: false })).toBeTruthy()
    device.stands({ status: 'lost', since: 0 })
    expect(digits()).toBe('–:––')
    expect(screen.getByText('Connection lost')).toBeTruthy()
    expect(screen.queryByTestId('next-item')).toBeNull()
  })

  it('tells in a break when it goes on, in both languages and zones, and how long still', () => {
    open(
      new Room()
        .passes(80 * MINUTE)
        .startsAt('water-break-item')
        .passes(96_000),
    )
    expect(screen.getByRole('heading').textContent).toBe('Water break休息')
    const back = document.querySelector('.stage-back')?.textContent
    expect(back).toBe('Back at恢复时间16:25Beijing北京10:25Berlin柏林')
    expect(digits()).toBe('3:24')
    expect(screen.getByTestId('next-item').textContent).toBe('ThenPanel discussionCase: Taizhou')
  })

  it('shows no time to be back at once it cannot know', () => {
    const device = open(new Room().passes(80 * MINUTE).startsAt('water-break-item'))
    device.stands({ status: 'lost', since: 0 })
    expect(document.querySelector('.stage-back')?.textContent).toBe('')
  })

  it('shows words to the stage over what comes next, and the figures go on', () => {
    const device = open(onTalk())
    device.after((room) =>
      room.gives('moderator', {
        type: 'sendCue',
        to: { type: 'group', role: 'stage' },
        content: { type: 'canned', canned: 'microphone', params: null },
        life: 60_000,
      }),
    )
    expect(screen.getByTestId('cue').textContent).toBe('Microphone, please请打开麦克风')
    device.after((room) => room.passes(SECOND))
    expect(digits()).toBe('8:35')
    device.after((room) => room.passes(MINUTE))
    expect(screen.queryByTestId('cue')).toBeNull()
  })

  it('shows nothing of cues that are for a speaker', () => {
    const device = open(onTalk())
    device.after((room) =>
      room.gives('moderator', {
        type: 'sendCue',
        to: { type: 'person', person: 'wentao-yan' },
        content: { type: 'canned', canned: 'stop', params: null },
        life: 60_000,
      }),
    )
    expect(screen.queryByTestId('cue')).toBeNull()
  })

  it('turns to the other language by L', async () => {
    open(onTalk())
    await userEvent.keyboard('l')
    expect(screen.getByRole('heading').textContent).toBe('基于生态系统服务的城市生态空间规划')
  })

  it('hides pointer and controls when nobody moves, until somebody does', () => {
    vi.useFakeTimers()
    open(onTalk())
    const resting = () => screen.getByRole('main').getAttribute('data-resting')
    expect(resting()).toBe('false')
    act(() => vi.advanceTimersByTime(3_000))
    expect(resting()).toBe('true')
    fireEvent(window, new Event('pointermove'))
    expect(resting()).toBe('false')
  })
})
