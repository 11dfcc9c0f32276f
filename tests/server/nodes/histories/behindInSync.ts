import { audienceOf } from '../../../../shared/access/audience.ts'
import { visibleEvent } from '../../../../shared/access/visible.ts'
import type { LinkId } from '../../../../shared/agenda/ids.ts'
import { CALM_SILENCE } from '../../../../shared/protocol/down/down.ts'
import type { Envelope } from '../../../../shared/run/events.ts'
import { blank, evolve } from '../../../../shared/run/evolve.ts'
import type { Grant } from '../../../../shared/run/grant.ts'
import { isReadOnly } from '../../../../shared/run/roles.ts'
import { SECOND } from '../../../../shared/time/instant.ts'
import type { History, Sample, Shown } from './history.ts'

/** For how long a screen may say that it is in sync while it is behind, in ms: the promise of docs/operating.md, and of a node that stands still the silence of those who only look on. */
const PROMISED = 10 * SECOND

/** Samples that are further apart, in ms, were taken by a process that stood still itself: of the time between nothing is known. */
const APART = 500

/** When each event was written that a link is sent something of, by its seq. */
function reaching(
  log: readonly Envelope[],
  link: LinkId,
): { readonly grant: Grant | null; readonly events: readonly Pick<Envelope, 'seq' | 'wall'>[] } {
  let state = blank('')
  let grant: Grant | null = null
  const events: Pick<Envelope, 'seq' | 'wall'>[] = []
  for (const envelope of log) {
    grant = state.links.find(({ id }) => id === link)?.grant ?? grant
    if (grant !== null && visibleEvent(state, envelope, audienceOf(grant)).type !== 'nothing') {
      events.push(envelope)
    }
    state = evolve(state, envelope)
  }
  return { grant, events }
}

/** For how long a screen was behind at the most while it said that it was in sync, in ms. */
function longestBehind(
  samples: readonly Sample[],
  events: readonly Pick<Envelope, 'seq' | 'wall'>[],
): number {
  return samples.reduce((longest, { at, seq, isInSync }, n) => {
    const isSure = at - (samples[n - 1]?.at ?? at) <= APART
    if (!isInSync || seq === null || !isSure) return longest
    const lacks = events.find((event) => event.seq > seq)
    return lacks === undefined ? longest : Math.max(longest, at - lacks.wall)
  }, 0)
}

function behindOf({ screen, link, samples = [] }: Shown, log: readonly Envelope[]) {
  const { grant, events } = reaching(log, link)
  const longest = longestBehind(samples, events)
  const most = grant !== null && isReadOnly(grant) ? CALM_SILENCE : PROMISED
  return longest <= most ? [] : [`${screen} said "In sync" while ${longest} ms behind`]
}

/** Which screens said that they were in sync while they lacked, for longer than is promised, what they are sent of the log. */
export function behindInSync({
  log,
  screens,
}: Pick<History, 'log' | 'screens'>): readonly string[] {
  return screens.flatMap((shown) => behindOf(shown, log))
}
