import type { CommandOf } from '../../../../shared/run/command.ts'
import type { Role } from '../../../../shared/run/grant.ts'
import { findItem, itemOn } from '../../../../shared/run/lookup.ts'
import { ROLES } from '../../../../shared/run/roles.ts'
import { SIGNALS } from '../../../../shared/run/signal.ts'
import { MINUTE } from '../../../../shared/time/instant.ts'
import { PEOPLE, secret } from './agenda.ts'
import type { Moment } from './commands.ts'

/** A person of the live item, to whom a booth's signal can go; null in standby. */
function aSpeaker({ state: { published, run }, picks }: Moment): string | null {
  const found = published && findItem(published.agenda, itemOn(run.position) ?? '')
  return found ? (picks.oneOf(found.item.speakers)?.person ?? null) : null
}

function addressee(moment: Moment): CommandOf<'sendCue'>['to'] {
  const { picks } = moment
  const speaker = picks.below(3) === 0 ? aSpeaker(moment) : null
  if (speaker !== null) return { type: 'person', person: speaker }
  return picks.below(2) === 0
    ? { type: 'person', person: picks.oneOf(PEOPLE) ?? 'ana' }
    : { type: 'group', role: picks.oneOf<Role>(ROLES) ?? 'speaker' }
}

/** Any words to anybody, often a signal to somebody who speaks. */
export function cueing(moment: Moment): CommandOf<'sendCue'> {
  const { state, picks, n } = moment
  const on = itemOn(state.run.position)
  return {
    type: 'sendCue',
    to: addressee(moment),
    content: picks.oneOf([
      { type: 'canned', canned: SIGNALS[n % SIGNALS.length] ?? 'slower', params: null },
      { type: 'canned', canned: 'minutes', params: { minutes: 1 } },
      { type: 'canned', canned: 'stop', params: null },
      { type: 'canned', canned: 'stop', params: null },
      { type: 'free', text: secret(`cue:${n}`), lang: 'en' },
      { type: 'free', text: secret(`another cue:${n}`), lang: 'en' },
    ] as const) ?? { type: 'canned', canned: 'stop', params: null },
    life: picks.below(4) === 0 ? 5_000 : 20 * MINUTE,
    ...(picks.below(2) === 0 && on !== null ? { turn: on } : {}),
  }
}
