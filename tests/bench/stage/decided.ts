import { randomUUID } from 'node:crypto'
import { Attempt } from '../../../server/host/attempt.ts'
import type { Head } from '../../../server/host/showLog.ts'
import type { Command } from '../../../shared/run/command.ts'
import { instant, MINUTE } from '../../../shared/time/instant.ts'
import { ON } from './desk.ts'

/** Commands that begin the show, and then give and take a minute for ever. */
export function* commands(): Generator<Command, never> {
  yield { type: 'startShow' }
  yield { type: 'next', from: { at: 'standby', after: null } }
  for (;;) {
    yield { type: 'giveTime', item: ON, by: MINUTE }
    yield { type: 'takeTime', item: ON, by: MINUTE }
  }
}

/** The next so many of these, decided together as by the show's host. */
export function decided(head: Head, given: ReturnType<typeof commands>, count: number): Attempt {
  const attempt = new Attempt(head, instant(Date.now()))
  for (let n = 0; n < count; n += 1) {
    const command = given.next().value
    const answer = attempt.decide({ link: 'moderator-1', id: randomUUID(), command })
    if (!answer.ok) throw new Error(`${command.type}: ${JSON.stringify(answer.refusal)}`)
  }
  return attempt
}
