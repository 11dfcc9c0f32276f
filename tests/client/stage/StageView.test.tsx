import { act, fireEvent, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { StageView } from '../../../client/views/stage/StageView.tsx'
import type { StageLook } from '../../../shared/run/stageLook.ts'
import { MINUTE, SECOND } from '../../../shared/time/instant.ts'
import { free, sendCue, toRole } from '../../support/changes.ts'
import { Device } from '../support/device.tsx'
import { Room } from '../support/room.ts'
import { touchedBy } from '../support/touched.ts'

afterEach(() => {
  vi.useRealTimers()
})

const onTalk = () => new Room().startsAt('talk-yan').passes(6 * MINUTE + 24_000)
const open = (room: Room, language: 'en' | 'zh' = 'en') =>
  new Device(room, 'stage').shows(<StageView />, language)
const field = () => document.querySelector('[data-phase]')
const digits = () => screen.getByTestId('digits').textContent

describe('the stage', () => {
  it('has the programme, the figures, what comes next and both clocks, and turns to the other language by L', async () => {
    open(onTalk())
    expect(screen.getByRole('heading').textContent).toMatch(/^Urban Ecological Space Planning/)
    expect(screen.getByText('基于生态系统服务的城市生态空间规划').lang).toBe('zh-Hans')
    expect(digits()).toBe('8:36')
    expect(screen.getByTestId('next-item').textContent).toMatch(/^NextMarc Barra/)
    expect(screen.getByRole('main').textContent).toContain('Beijing 15:06Berlin 09:06')
    await userEvent.keyboard('l')
    expect(screen.getByRole('heading').textContent).toBe('基于生态系统服务的城市生态空间规划')
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
    expect(screen.getByRole('main').textContent).not.toMatch(/stop|finish|close/i)
  })

  it('counts down to the start once it is near, in both languages', () => {
    const device = open(new Room().passes(-10 * MINUTE))
    expect(screen.getByRole('main').textContent).toContain('Starts in距开始还有')
    expect(digits()).toBe('10:00')
    device.after((room) => room.passes(MINUTE + SECOND))
    expect(digits()).toBe('8:59')
    device.stands({ status: 'lost', since: 0 })
    expect(screen.queryByTestId('digits')).toBeNull()
  })

  it('writes to nothing but the figures and the line as a second passes', async () => {
    const device = open(onTalk())
    const second = () => device.after((room) => room.passes(SECOND))
    expect(await touchedBy(screen.getByRole('main'), second)).toEqual([
      'digits-digits',
      'groundLine-ground',
    ])
  })

  it('stands hollow while paused, and is dashes once it cannot know', () => {
    const device = open(onTalk())
    device.hears('moderator', 'pause')
    expect(screen.getByTestId('digits').getAttribute('data-state')).toBe('hollow')
    expect(screen.getByText('since Beijing 15:06', { exact: false })).toBeTruthy()
    device.stands({ status: 'lost', since: 0 })
    expect(digits()).toBe('–:––')
    expect(screen.getByText('Connection lost')).toBeTruthy()
    expect(screen.queryByTestId('next-item')).toBeNull()
  })

  it('tells in a break when it goes on, in both languages and zones, and how long still, unless it cannot know', () => {
    const device = open(
      new Room()
        .passes(80 * MINUTE)
        .startsAt('water-break-item')
        .passes(96_000),
    )
    expect(screen.getByRole('heading').textContent).toBe('Water break休息')
    expect(screen.getByRole('main').textContent).toContain('Back at恢复时间')
    expect(screen.getByTestId('times').textContent).toBe('16:25 Beijing北京10:25 Berlin柏林')
    expect(digits()).toBe('3:24')
    const parts = within(screen.getByTestId('live-item')).getAllByRole('listitem')
    expect(parts.map(({ textContent }) => textContent)).toEqual([
      '16:25 Beijing10:25 BerlinPanel discussion专题讨论',
      '17:30 Beijing11:30 BerlinClosing闭幕',
    ])
    expect(screen.getByTestId('next-item').dataset['item']).toBe('case-taizhou')
    device.stands({ status: 'lost', since: 0 })
    expect(screen.queryByTestId('times')).toBeNull()
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

describe('R15: a look that was chosen', () => {
  const chooses = (look: StageLook, was: StageLook = { is: 'programme' }) => ({
    type: 'setStageLook' as const,
    look,
    was,
  })
  const shown = (look: StageLook, room = onTalk()) => {
    const device = open(room)
    device.hears('moderator', chooses(look))
    return device
  }
  const page = () => screen.getByRole('main').textContent ?? ''

  it('shows the clocks alone, and is taken back in one press', () => {
    const device = shown({ is: 'clock' })
    expect(screen.getByTestId('times').textContent).toBe('15:06 Beijing北京09:06 Berlin柏林')
    expect(screen.queryByTestId('digits')).toBeNull()
    device.after((room) => room.passes(MINUTE))
    expect(page()).toContain('15:07 Beijing')
    device.hears('moderator', chooses({ is: 'programme' }, { is: 'clock' }))
    expect(digits()).toBe('7:36')
  })

  it('shows what is left alone, in its phase', () => {
    const device = shown({ is: 'countdown' })
    expect([digits(), page()]).toEqual(['8:36', expect.not.stringContaining('Urban')])
    device.after((room) => room.passes(7 * MINUTE))
    expect([field()?.getAttribute('data-phase'), digits()]).toEqual(['amber', '1:36'])
  })

  it('counts to the start before it, and says that it begins shortly once it is past', () => {
    const device = shown({ is: 'countdown' }, new Room().passes(-7 * MINUTE))
    expect(page()).toContain('Starts in距开始还有')
    expect(digits()).toBe('7:00')
    device.after((room) => room.passes(SECOND))
    expect(digits()).toBe('6:59')
    device.after((room) => room.passes(9 * MINUTE))
    expect(page()).toContain('Starts shortly')
  })

  it('shows a message in both languages, with what is on and what is left of it', () => {
    shown({ is: 'message', texts: { en: 'Lunch is upstairs', 'zh-Hans': '午餐在楼上' } })
    expect(screen.getByText('Lunch is upstairs').lang).toBe('en')
    expect(screen.getByText('午餐在楼上').lang).toBe('zh-Hans')
    expect(screen.getByTestId('live-item').textContent).toContain('Until 15:15')
    expect(digits()).toBe('8:36')
  })

  it('shows nothing while it is black, but words to the stage', () => {
    const device = shown({ is: 'black' })
    expect(screen.queryByTestId('digits')).toBeNull()
    expect(document.querySelectorAll('[data-phase], [data-testid=whole-line]')).toHaveLength(0)
    device.hears('moderator', sendCue(toRole('stage'), free('Please leave'), 60_000))
    expect(screen.getByTestId('cue').textContent).toBe('Please leave')
  })

  it('says that it cannot know where it counts alone and is cut off for long', () => {
    shown({ is: 'countdown' }).stands({ status: 'lost', since: 0 })
    expect(digits()).toBe('–:––')
    expect(screen.getByText('Connection lost')).toBeTruthy()
  })
})
