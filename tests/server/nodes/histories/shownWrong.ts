import { isDeepStrictEqual } from 'node:util'
import { audienceOf } from '../../../../shared/access/audience.ts'
import { visibleState } from '../../../../shared/access/visible.ts'
import { replay } from '../../../../shared/run/evolve.ts'
import type { ShowState } from '../../../../shared/run/state.ts'
import type { History, Shown } from './history.ts'

/** A state as it is sent: without what is not there. */
function sent(state: ShowState): ShowState {
  return JSON.parse(JSON.stringify(state))
}

/** The parts in which two states differ. */
function differing(a: ShowState, b: ShowState): readonly string[] {
  const parts = new Set([...Object.keys(a), ...Object.keys(b)])
  const [left, right] = [new Map(Object.entries(a)), new Map(Object.entries(b))]
  return [...parts].filter((part) => !isDeepStrictEqual(left.get(part), right.get(part)))
}

function wrongOn({ screen, link, state }: Shown, whole: ShowState): readonly string[] {
  const grant = whole.links.find(({ id }) => id === link)?.grant
  if (grant === undefined) return [`${screen}: there is no link ${link}`]
  if (state === null) return [`${screen} shows nothing`]
  const parts = differing(sent(state), sent(visibleState(whole, audienceOf(grant))))
  return parts.length === 0
    ? []
    : [`${screen} shows another ${parts.join(', ')} than the log gives`]
}

/** Which screens show anything else than what their audience may see of the log: so no two differ in what both may see. */
export function shownWrong({ log, screens }: Pick<History, 'log' | 'screens'>): readonly string[] {
  const whole = replay(log)
  return screens.flatMap((shown) => wrongOn(shown, whole))
}
