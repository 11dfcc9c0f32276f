// @vitest-environment jsdom
import { cleanup } from '@testing-library/react'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { HOUR } from '../../../shared/time/instant.ts'
import { live } from '../../simulation/agreement.ts'
import { randomStory } from '../../simulation/randomShow.ts'
import { Pages } from './pages.tsx'
import { shortAgenda } from './session/shortAgenda.ts'

// Nothing is laid out here: what is on the page counts as visible. A device is in no zone of its own.
beforeAll(() => {
  Element.prototype.checkVisibility ??= () => true
  vi.stubEnv('TZ', 'UTC')
})
afterEach(cleanup)
afterAll(() => void Reflect.deleteProperty(Element.prototype, 'checkVisibility'))

it('random sessions: no two lines of any pages contradict each other, in any moment of them', () => {
  const agenda = shortAgenda()
  const property = fc.property(randomStory, (story) => {
    cleanup()
    const pages = new Pages(agenda, HOUR)
    live(agenda, story, ({ state, now }) => pages.shows(state, now))
    expect(pages.found).toEqual([])
  })
  fc.assert(property, { numRuns: 20, endOnFailure: true })
})
