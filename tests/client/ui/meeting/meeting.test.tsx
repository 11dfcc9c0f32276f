import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Language } from '../../../../client/i18n/language.ts'
import { AudienceView } from '../../../../client/views/audience/AudienceView.tsx'
import { InterpreterView } from '../../../../client/views/interpreter/InterpreterView.tsx'
import { ModeratorView } from '../../../../client/views/moderator/ModeratorView.tsx'
import { SpeakerView } from '../../../../client/views/speaker/SpeakerView.tsx'
import { StageView } from '../../../../client/views/stage/StageView.tsx'
import { TimekeeperView } from '../../../../client/views/timekeeper/TimekeeperView.tsx'
import { exampleAgenda } from '../../../../server/shows/example.ts'
import type { Meeting } from '../../../../shared/agenda/model.ts'
import { Device } from '../../support/device.tsx'
import { Room, type Who } from '../../support/room.ts'

const MEETING: Meeting = {
  link: 'https://meet.example.org/j/881?pwd=a1',
  id: '881 0000',
  passcode: '540917',
}

/** What copies in jsdom, which has neither a clipboard nor `execCommand` of its own. */
function browserCopies(how: { clipboard?: boolean; selected?: boolean }): string[] {
  const copied: string[] = []
  const clipboard = { writeText: async (text: string) => void copied.push(text) }
  vi.stubGlobal(
    'navigator',
    Object.create(navigator, {
      clipboard: { value: how.clipboard === true ? clipboard : undefined },
    }),
  )
  document.execCommand = () => {
    const field = document.activeElement
    if (how.selected === true && field instanceof HTMLTextAreaElement) copied.push(field.value)
    return how.selected === true
  }
  return copied
}

afterEach(() => {
  vi.unstubAllGlobals()
  Reflect.deleteProperty(document, 'execCommand')
})

const room = (meeting: Meeting | null = MEETING) =>
  new Room({ ...exampleAgenda('2023-06-21'), meeting })

const shown = (at: Room, who: Who, view: ReactNode, language: Language = 'en'): Device =>
  new Device(at, who).shows(view, language)

const line = () => screen.findByTestId('meeting')
const button = (name: string) => screen.getByRole('button', { name })

describe('the online meeting', () => {
  it('opens beside this page, and neither page hears of the other', async () => {
    shown(room(), 'timekeeper', <TimekeeperView />)
    const link = await screen.findByRole('link', { name: 'meet.example.org' })
    expect(link.getAttribute('href')).toBe(MEETING.link)
    expect(link.getAttribute('target')).toBe('_blank')
    expect(link.getAttribute('rel')).toBe('noopener noreferrer')
    expect(within(await line()).getByText('540917')).toBeTruthy()
  })

  it.each(['http://meet.example.org/j', 'javascript:alert(1)'])(
    'at %s is text to be copied, and no link',
    async (link) => {
      shown(room({ ...MEETING, link }), 'timekeeper', <TimekeeperView />)
      expect(await screen.findByText(link)).toBeTruthy()
      expect(screen.queryByRole('link')).toBeNull()
    },
  )

  it('is copied with its passcode, and says so where it was pressed', async () => {
    const copied = browserCopies({ clipboard: true })
    shown(room(), 'timekeeper', <TimekeeperView />)
    await screen.findByRole('link')
    await userEvent.click(button('Copy link'))
    await userEvent.click(button('Copy Passcode'))
    expect(copied).toEqual([MEETING.link, '540917'])
    const said = within(await line())
      .getAllByRole('status')
      .map(({ textContent }) => textContent)
    expect(said).toEqual(['Copied', 'Copied'])
  })

  it('is copied without a clipboard too, as on plain HTTP; the press keeps its place', async () => {
    const copied = browserCopies({ selected: true })
    shown(room(), 'timekeeper', <TimekeeperView />)
    await screen.findByRole('link')
    await userEvent.click(button('Copy link'))
    expect(copied).toEqual([MEETING.link])
    expect(document.activeElement).toBe(button('Copy link'))
    expect(document.querySelector('textarea')).toBeNull()
  })

  it('stands selected to be copied by hand where the browser copies nothing', async () => {
    browserCopies({})
    shown(room(), 'timekeeper', <TimekeeperView />, 'zh')
    await userEvent.click(await screen.findByRole('button', { name: '复制链接' }))
    const field = screen.getByLabelText<HTMLInputElement>(/请手动复制/)
    expect(document.activeElement).toBe(field)
    expect(field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)).toBe(MEETING.link)
  })

  it('is nowhere where a show has none', () => {
    shown(room(null), 'timekeeper', <TimekeeperView />)
    expect(screen.queryByRole('button', { name: 'Meeting' })).toBeNull()
    expect(screen.queryByTestId('meeting')).toBeNull()
  })
})

describe('the line of the meeting', () => {
  it.each([
    ['timekeeper', 'timekeeper', <TimekeeperView key="t" />],
    ['interpreter', 'interpreter', <InterpreterView key="i" />],
  ] as const)(
    'is in plain sight of a %s before the show, then one press away',
    async (_, who, view) => {
      const device = shown(room(), who, view)
      await screen.findByText('540917')
      device.after((at) => at.startsAt('talk-yan'))
      expect(screen.queryByText('540917')).toBeNull()
      await userEvent.click(button('Meeting'))
      await screen.findByText('540917')
      expect(screen.queryByRole('dialog')).toBeNull()
      await userEvent.click(button('Meeting'))
      expect(screen.queryByText('540917')).toBeNull()
    },
  )

  it('is in the menu of the console', async () => {
    shown(room(), 'moderator', <ModeratorView />)
    expect(screen.queryByText('540917')).toBeNull()
    await userEvent.click(button('Menu'))
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Meeting' }))
    await screen.findByText('540917')
  })

  it('stays hidden before the show from who has hidden it', async () => {
    shown(room(), 'interpreter', <InterpreterView />)
    await screen.findByText('540917')
    await userEvent.click(button('Meeting'))
    expect(screen.queryByText('540917')).toBeNull()
  })

  it('is one press away on the page of a speaker who waits, and on the clock of one who is on', async () => {
    const device = shown(room().startsAt('introduction-item'), 'yan', <SpeakerView />)
    await userEvent.click(button('Join meeting'))
    await screen.findByText('540917')
    await userEvent.click(button('Join meeting'))
    expect(screen.queryByText('540917')).toBeNull()
    device.hears('moderator', 'goTo', 'talk-yan')
    expect(screen.queryByText('540917')).toBeNull()
    await userEvent.click(button('Meeting'))
    await screen.findByText('540917')
    expect(screen.getByTestId('digits')).toBeTruthy()
  })

  it.each([
    ['audience', 'audience', <AudienceView key="a" />],
    ['stage', 'stage', <StageView key="s" />],
  ] as const)('is on no page of %s', (_, who, view) => {
    const device = shown(room(), who, view)
    for (const at of ['before', 'on'] as const) {
      if (at === 'on') device.after((one) => one.startsAt('talk-yan'))
      const page = document.documentElement.outerHTML
      expect(page).not.toMatch(/meet\.example\.org|540917|881 0000|Online meeting/)
      expect(JSON.stringify(device.live.store.getState().show)).not.toMatch(
        /meet\.example\.org|540917/,
      )
    }
  })
})
