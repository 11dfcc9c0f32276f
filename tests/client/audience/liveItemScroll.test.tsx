import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import { AudienceView } from '../../../client/views/audience/AudienceView.tsx'
import { present } from '../../support/present.ts'
import { Device } from '../support/device.tsx'
import { Room } from '../support/room.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  Reflect.deleteProperty(Element.prototype, 'scrollIntoView')
})

/** A page whose running row stands `top` px down, in a window of this width; returns the rows that were brought into sight. */
function openPage(top: number, beside: boolean): { device: Device; brought: string[] } {
  const brought: string[] = []
  vi.stubGlobal('matchMedia', () => ({
    matches: beside,
    addEventListener() {},
    removeEventListener() {},
  }))
  const at = (y: number) => ({ x: 0, y, width: 100, height: 50, left: 0, right: 100, top: y })
  const rectAt = (y: number): DOMRect => ({ ...at(y), bottom: y + 50, toJSON: () => at(y) })
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    return rectAt(this.matches('[aria-current]') ? top : 0)
  })
  Element.prototype.scrollIntoView = function (this: HTMLElement) {
    brought.push(this.dataset['row'] ?? '')
  }
  return {
    device: new Device(new Room().startsAt('talk-yan'), 'audience').shows(<AudienceView />),
    brought,
  }
}

const next = (item: string) => ({ type: 'next', from: { at: 'item', item } }) as const
const way = () => screen.queryByRole('button', { name: 'Go to the live item' })

it('beside now and next, the agenda brings what is on into sight by itself', () => {
  const { device, brought } = openPage(4_000, true)
  expect(brought).toEqual(['talk-yan'])
  expect(way()).toBeNull()
  device.hears('moderator', next('talk-yan'))
  expect(brought).toEqual(['talk-yan', 'talk-barra'])
})

it('and never again once the reader has scrolled', () => {
  const { device, brought } = openPage(4_000, true)
  vi.stubGlobal('scrollY', 300)
  device.hears('moderator', next('talk-yan'))
  expect(brought).toEqual(['talk-yan'])
})

it('nor where it is in sight', () => {
  expect(openPage(200, true).brought).toEqual([])
})

it('on a phone a press leads to what is far down, and is not offered where it is near', async () => {
  openPage(800, false)
  expect(way()).toBeNull()
  cleanup()
  const { brought } = openPage(4_000, false)
  expect(brought).toEqual([])
  await userEvent.click(present(way()))
  expect(brought).toEqual(['talk-yan'])
  expect(document.activeElement?.getAttribute('data-row')).toBe('talk-yan')
})
