import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { requestedWindow, windowAddress } from '../../../client/ui/smallWindow/windowRole.ts'
import { InterpreterView } from '../../../client/views/interpreter/InterpreterView.tsx'
import { SpeakerView } from '../../../client/views/speaker/SpeakerView.tsx'
import { MINUTE } from '../../../shared/time/instant.ts'
import { free, sendCue, toPerson } from '../../support/changes.ts'
import { present } from '../../support/present.ts'
import { Device } from '../support/device.tsx'
import { Room } from '../support/room.ts'

const onTalk = () => new Room().startsAt('talk-yan').passes(6 * MINUTE + 24_000)
const button = () => screen.getByRole('button', { name: /^Small window/ })
const isOpen = () => button().getAttribute('aria-pressed') === 'true'

/** A window of its own inside this one, with the parts of a real one that a card touches. */
function otherWindow() {
  const page = present(document.body.appendChild(document.createElement('iframe')).contentDocument)
  const events = new EventTarget()
  const opened = Object.assign(events, {
    document: page,
    closed: false,
    close: () => {
      opened.closed = true
      events.dispatchEvent(new Event('pagehide'))
    },
  })
  return opened
}

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  document.head.replaceChildren()
  document.body.replaceChildren()
})

describe('where the browser has windows on top', () => {
  let opened = otherWindow()
  const requestWindow = vi.fn(async () => opened)

  beforeEach(() => {
    opened = otherWindow()
    requestWindow.mockClear()
    vi.stubGlobal('documentPictureInPicture', { requestWindow })
    document.head.innerHTML = '<style>.card { color: red }</style>'
  })

  it('draws the card into one of 320 by 120, dressed as this page, and keeps it in sync', async () => {
    const device = new Device(onTalk(), 'yan').shows(<SpeakerView />)
    await userEvent.click(button())
    const card = within(opened.document.body)
    await waitFor(() => expect(card.getByTestId('digits').textContent).toBe('8:36'))
    expect(requestWindow).toHaveBeenCalledWith({ width: 320, height: 120 })
    expect(opened.document.head.querySelector('style')?.textContent).toContain('.card')
    expect(opened.document.documentElement.dataset['theme']).toBe('stage')
    expect(opened.document.documentElement.lang).toBe('en')
    device.after((room) => room.passes(1_000))
    expect(card.getByTestId('digits').textContent).toBe('8:35')
    expect(within(document.body).getByTestId('digits').textContent).toBe('8:35')
  })

  it('takes a tap on a message in the card', async () => {
    const device = new Device(onTalk(), 'yan').shows(<SpeakerView />)
    await userEvent.click(button())
    device.hears('moderator', sendCue(toPerson('wentao-yan'), free('Two more questions')))
    const card = within(opened.document.body)
    expect((await card.findByRole('alert')).textContent).toBe('Two more questions')
    await userEvent.click(card.getByRole('button', { name: 'Tap to confirm' }))
    expect(device.given).toMatchObject([{ type: 'acknowledgeCue' }])
  })

  it('closes by the same key, and the button knows when the window was closed', async () => {
    new Device(onTalk(), 'interpreter').shows(<InterpreterView />)
    await userEvent.keyboard('t')
    await waitFor(() => expect(isOpen()).toBe(true))
    await userEvent.keyboard('t')
    expect(isOpen()).toBe(false)
    expect(opened.closed).toBe(true)
    opened = otherWindow()
    await userEvent.keyboard('t')
    await waitFor(() => expect(isOpen()).toBe(true))
    act(() => opened.close())
    expect(isOpen()).toBe(false)
    expect(screen.getByTestId('digits').textContent).toBe('8:36')
  })

  it('closes with the screen', async () => {
    new Device(onTalk(), 'yan').shows(<SpeakerView />)
    await userEvent.keyboard('v')
    await waitFor(() => expect(isOpen()).toBe(true))
    cleanup()
    expect(opened.closed).toBe(true)
  })
})

it('where it has none opens a small window of the same link', async () => {
  const opened = otherWindow()
  const open = vi.spyOn(window, 'open').mockReturnValue(opened as unknown as Window)
  new Device(onTalk(), 'yan').shows(<SpeakerView />)
  await userEvent.click(button())
  await waitFor(() => expect(isOpen()).toBe(true))
  const [address, , features] = open.mock.calls[0] ?? []
  expect(address).toBe('/?card=speaker')
  expect(features).toContain('width=320,height=120')
  opened.closed = true
  await waitFor(() => expect(isOpen()).toBe(false))
})

it('where it has none says what to do where the browser blocks it', async () => {
  vi.spyOn(window, 'open').mockReturnValue(null)
  new Device(onTalk(), 'yan').shows(<SpeakerView />)
  await userEvent.keyboard('v')
  const notice = screen.getByTestId('window-notice')
  await waitFor(() => expect(notice.textContent).toContain('Allow pop-ups for this page'))
  expect(isOpen()).toBe(false)
  await userEvent.click(within(notice).getByRole('button'))
  expect(notice.textContent).toBe('')
})

it('where it has none is not offered on a phone, which shows one page at a time', () => {
  vi.stubGlobal('matchMedia', () => ({
    matches: true,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }))
  new Device(onTalk(), 'yan').shows(<SpeakerView />)
  expect(screen.queryByRole('button', { name: /^Small window/ })).toBeNull()
})

it('the card’s address is the link with the role before its fragment', () => {
  const at = new URL('https://here.example/?lang=zh#show.link.token')
  const address = windowAddress('interpreter', at as unknown as Location)
  expect(address).toBe('/?lang=zh&card=interpreter#show.link.token')
})

it.each([
  ['', null],
  ['?lang=zh', null],
  ['?card', 'any'],
  ['?card=stage', 'any'],
  ['?lang=zh&card=speaker', 'speaker'],
] as const)('the card’s address: %s asks for %s', (query, asked) => {
  expect(requestedWindow(query)).toBe(asked)
})
