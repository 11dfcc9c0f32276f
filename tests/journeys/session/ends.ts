import { instant } from '../../../shared/time/instant.ts'
import { minuteOf } from './clockWords.ts'
import type { Session } from './session.ts'

/** What was on has ended by itself on the way here, as the story knows; all pages agreed since. */
export async function cameToEnd({ course, found }: Session): Promise<void> {
  const came = course.cameToEnd.shift()
  if (came === undefined || course.turn(came).status !== 'done')
    found.push('nothing ended by itself, where something was to')
}

/** A moderator says that what is on lasts until a clock time, a few minutes from now. */
export async function lastsUntil(session: Session): Promise<void> {
  const { clock, course } = session
  const item = course.on?.id ?? ''
  const until = minuteOf(course.now) + 180
  await session.happens(
    `${item} lasts until a clock time`,
    () => clock.gives({ type: 'editUntil', item, until: instant(until * 1_000), was: null }),
    () => course.lastsUntil(until),
  )
}
