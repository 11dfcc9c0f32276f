import { act, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { ChimeButton } from '../../../../client/ui/chime/ChimeButton.tsx'
import { WithChime } from '../../../../client/ui/chime/WithChime.tsx'
import { given } from '../../../support/given.ts'
import { founding } from '../../../support/shows.ts'
import { openConsole } from '../../moderator/openConsole.tsx'

afterEach(() => {
  vi.unstubAllGlobals()
  localStorage.clear()
  Reflect.deleteProperty(navigator, 'vibrate')
})

/** Sound that a browser gives, or keeps until a press. */
function audible(gives: () => boolean) {
  const tones: number[] = []
  class FakeAudio {
    state = 'suspended'
    currentTime = 0
    destination = {}
    async resume() {
      if (gives()) this.state = 'running'
    }
    createGain() {
      const gain = { setValueAtTime: () => {}, exponentialRampToValueAtTime: () => {} }
      return { gain, connect: (to: unknown) => to }
    }
    createOscillator() {
      const frequency = { value: 0 }
      const start = () => tones.push(frequency.value)
      return { frequency, connect: (to: unknown) => to, start, stop: () => {} }
    }
  }
  vi.stubGlobal('AudioContext', FakeAudio)
  return tones
}

/** The chime of a timekeeper's screen while the third talk is on, from 15:40 to 15:55. */
function opened() {
  const show = given(founding()).onPlanUntil('talk-yan').at('15:46')
  const view = (
    <WithChime screen="timekeeper">
      <ChimeButton />
    </WithChime>
  )
  return openConsole(show, { view })
}

const button = () => screen.getByTestId('chime')

it('R13: the chime of a screen is off at first, is tried when it is switched on, and rings at amber, red and the end', async () => {
  const tones = audible(() => true)
  const { later } = opened()
  expect(button().title).toMatch(/^Chime off/)
  later((show) => show.at('15:47'))
  expect(tones).toHaveLength(0)
  await act(async () => void fireEvent.click(button()))
  expect(button().title).toMatch(/^Chime on/)
  expect(tones).toHaveLength(1)
  for (const [at, heard] of [
    ['15:52', 1],
    ['15:53', 2],
    ['15:54', 3],
    ['15:54:40', 3],
    ['15:55:01', 4],
  ] as const) {
    later((show) => show.at(at))
    expect(tones).toHaveLength(heard)
  }
  await act(async () => void fireEvent.click(button()))
  expect(button().title).toMatch(/^Chime off/)
})

it('R13: the chime of a screen is kept on the device, and says that it is until you press the page', async () => {
  localStorage.setItem('rostrum.chime.timekeeper', 'sound')
  let pressed = false
  const tones = audible(() => pressed)
  const { later } = opened()
  expect(button().title).toMatch(/until you press the page/)
  expect(button().textContent).toBe('Press for chime')
  later((show) => show.at('15:53'))
  expect(tones).toHaveLength(0)
  pressed = true
  await act(async () => void fireEvent.pointerDown(document.body))
  expect(button().title).toMatch(/^Chime on: a quiet sound/)
  later((show) => show.at('15:54'))
  expect(tones).toHaveLength(1)
})

it('R13: the chime of a screen vibrates where a device can', async () => {
  const shaken: number[] = []
  Object.defineProperty(navigator, 'vibrate', {
    value: (ms: number) => shaken.push(ms),
    configurable: true,
  })
  const { later } = opened()
  await act(async () => void fireEvent.click(button()))
  expect(button().title).toMatch(/^Vibration on/)
  later((show) => show.at('15:53'))
  expect(shaken).toHaveLength(2)
  expect(localStorage.getItem('rostrum.chime.timekeeper')).toBe('vibration')
})

it('R13: the chime of a screen says so where a browser can do neither', () => {
  opened()
  expect(button().title).toMatch(/neither sound nor vibration/)
  expect(button().getAttribute('disabled')).not.toBeNull()
})
