import { randomUUID } from 'node:crypto'
import { Attempt } from '../../../server/host/attempt.ts'
import type { Head } from '../../../server/host/showLog.ts'
import type { Command } from '../../../shared/run/command.ts'
import { instant, MINUTE } from '../../../shared/time/instant.ts'
import { LIVE_ITEM } from './desk.ts'

/** Yields commands that start the show and then give and take a minute without end. */
export function* endlessCommands(): Generator<Command, never> {
  yield { type: 'startShow' }
  yield { type: 'next', from: { at: 'standby', after: null } }
  for (;;) {
    yield { type: 'giveTime', item: LIVE_ITEM, by: MINUTE }
    yield { type: 'takeTime', item: LIVE_ITEM, by: MINUTE }
  }
}

/** Decides the next commands together, like the host of the show. */
export function decideNext(
  head: Head,
  given: ReturnType<typeof endlessCommands>,
  count: number,
): Attempt {
  const attempt = new Attempt(head, instant(Date.now()))
  for (let n = 0; n < count; n += 1) {
    const command = given.next().value
    const answer = attempt.decide({ link: 'moderator-1', id: randomUUID(), command })
    if (!answer.ok) throw new Error(`${command.type}: ${JSON.stringify(answer.refusal)}`)
  }
  return attempt
}
