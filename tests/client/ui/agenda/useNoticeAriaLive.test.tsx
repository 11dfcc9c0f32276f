import { renderHook } from '@testing-library/react'
import { expect, it } from 'vitest'
import { deadlineNotice } from '../../../../client/ui/agenda/deadlineNotice.ts'
import { useNoticeAriaLive } from '../../../../client/ui/agenda/useNoticeAriaLive.ts'
import { MINUTE, plus } from '../../../../shared/time/instant.ts'
import { missedStop } from '../../../../shared/timing/missedStop.ts'
import { landingOf } from '../../../../shared/timing/moment.ts'
import { type Case, given } from '../../../support/given.ts'
import { founding } from '../../../support/shows.ts'

/** A screen's line, looked at as the show goes: what was heard, once each time that it spoke. */
function listener() {
  const look = (show: Case) => {
    const told = deadlineNotice(show.state, show.now, 'en')
    const line = show.timeline()
    return { told, kept: missedStop(line, landingOf(show.state, line)) === null }
  }
  const heard: string[] = []
  let last: string | null = null
  const { result, rerender } = renderHook(({ told, kept }) => useNoticeAriaLive(told, kept), {
    initialProps: { told: null, kept: true } as ReturnType<typeof look>,
  })
  return {
    heard,
    at(show: Case) {
      const now = look(show)
      rerender(now)
      const text = now.told && JSON.stringify(now.told)
      if (text !== null && text !== last && result.current === 'polite')
        heard.push(
          `${now.told?.missed ? 'missed' : 'ahead'} ${now.told?.tier} ${now.told?.loss.is}`,
        )
      last = text
    },
  }
}

/** The founding show with each item as long as planned and so many minutes more, listened to every 20 s. */
function session(late: number, extra: number): readonly string[] {
  const show = given(founding()).at('15:00')
  const ear = listener()
  show.now = plus(show.now, late * MINUTE)
  show.plays('startShow, next')
  for (;;) {
    const { on, next } = show.timeline()
    if (on?.actual == null) return ear.heard
    const end = plus(on.actual.start, on.allotted + extra * MINUTE)
    for (; show.now < end; show.now = plus(show.now, 20_000)) ear.at(show)
    if (next === null) return ear.heard
    show.does('next')
  }
}

it('T8: a decision deadline is heard once in a session that has nothing to spare in any item', () => {
  expect(session(4, 0)).toEqual([
    'ahead planned shorten',
    'ahead planned shorten',
    'ahead planned shorten',
    'ahead least stop',
  ])
})

it('T8: a decision deadline is heard and missed once, though each item is late by a little more', () => {
  const heard = session(0, 0.5)
  expect(heard.filter((one) => one === 'missed planned shorten')).toEqual([
    'missed planned shorten',
  ])
  expect(heard.length).toBeLessThanOrEqual(6)
})
