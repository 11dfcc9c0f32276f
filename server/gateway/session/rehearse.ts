import { agendaFaults } from '../../../shared/agenda/checks.ts'
import type { ItemId, ShowId } from '../../../shared/agenda/ids.ts'
import type { Agenda } from '../../../shared/agenda/model.ts'
import type { Rehearsed } from '../../../shared/protocol/down/answer.ts'
import type { Problem, Rehearse } from '../../../shared/protocol/up/up.ts'
import type { Command } from '../../../shared/run/command.ts'
import { findItem, flatItems } from '../../../shared/run/lookup.ts'
import type { Refusal } from '../../../shared/run/refusal.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import { HOUR, type Instant, instant } from '../../../shared/time/instant.ts'
import { linkPath } from '../../access/token.ts'
import type { ShowHost } from '../../host/showHost.ts'
import type { NewLink } from '../../host/showLinks.ts'
import { rehearsalOf, titlesOf } from '../../shows/rehearsal.ts'
import type { LinkVisitor } from '../admission/visitor.ts'
import type { SessionParts } from './conversation.ts'
import { problem } from './problem.ts'

/** How many rehearsals of one plan may be open, and for how long one is after its clock was set last, in ms. */
const OPEN_MOST = 8
const OPEN_FOR = 12 * HOUR

/** The one link that a rehearsal is made with. */
const CONSOLE: NewLink = {
  link: 'moderator',
  grant: { roles: ['moderator'], person: null, booth: null },
}

type Parts = Pick<SessionParts, 'hosts' | 'clock' | 'store' | 'limits' | 'linksKey'>

/** The show whose plan is rehearsed in the end, where that is a rehearsal itself. */
function rootOf({ show, rehearses }: ShowState): ShowId {
  return rehearses ?? show
}

function isOpen({ isClosed, state: { run, clock } }: ShowHost, wall: Instant): boolean {
  return run.position.status !== 'ended' && !isClosed && wall - clock.at < OPEN_FOR
}

/** The plan of a show, which can be rehearsed from there; or why not. */
function planFor({ draft, published, archived }: ShowState, from: ItemId | null): Refusal | Agenda {
  const plan = draft?.agenda ?? published?.agenda
  if (archived) return { reason: 'archived' }
  if (plan === undefined || flatItems(plan).length === 0) return { reason: 'nothing-to-run' }
  const fault = agendaFaults(plan)[0]
  if (fault !== undefined) return { reason: 'bad-agenda', ...fault }
  return from === null || findItem(plan, from) !== null
    ? plan
    : { reason: 'unknown-item', item: from }
}

/** Makes the rehearsal with its one link; why it was not made, or null. */
async function make(
  { hosts, clock }: Parts,
  { host, link, generation }: LinkVisitor,
  { id, show, from }: Rehearse,
): Promise<Refusal | null> {
  // What was changed in the draft just before is in it.
  await host.settled()
  const plan = planFor(host.state, from)
  if ('reason' in plan) return plan
  const wall = instant(clock.now())
  const rehearses = rootOf(host.state)
  const all = (await hosts.all()).hosts
  const states = all.map(({ state }) => state)
  const open = all.filter((one) => one.state.rehearses === rehearses && isOpen(one, wall))
  if (open.length >= OPEN_MOST) return { reason: 'too-many', what: 'rehearsals', limit: OPEN_MOST }
  const answer = await hosts.make({
    show,
    ...rehearsalOf(plan, from, wall, titlesOf(states)),
    links: [CONSOLE],
    wall,
    rehearses,
    madeBy: { show: host.state.show, link, generation },
    maker: { actor: link, commandId: id },
  })
  return answer.ok ? null : answer.refusal
}

/** What has the rehearsal on at an item, each under an id that follows from the message: however often it comes, it is done once. */
function opening({
  id,
  from,
}: Rehearse): readonly { readonly id: string; readonly command: Command }[] {
  if (from === null) return []
  const place = { at: 'standby', after: null } as const
  return [
    { id: `${id}/start`, command: { type: 'startShow' } },
    { id: `${id}/from`, command: { type: 'goTo', item: from, from: place } },
  ]
}

/** Makes a rehearsal of the plan that a visitor works on, and has it on at the item they chose; the same message again is answered the same. */
export async function rehearse(
  parts: Parts,
  visitor: LinkVisitor,
  message: Rehearse,
): Promise<Rehearsed | Problem> {
  const { hosts, store, limits, linksKey } = parts
  const root = rootOf(visitor.host.state)
  if (!(await limits.allows('rehearsals', root)))
    return problem('too-many', 'too many rehearsals of this plan within an hour: wait a while')
  const { id, show } = message
  const known = (await hosts.get(show)) !== null
  const refusal = known ? null : await make(parts, visitor, message)
  if (refusal !== null) return { ok: false, refusal }
  const host = await hosts.get(show)
  const made = host?.state.rehearses === root && (await store.outcome(show, visitor.link, id))
  const link = host?.link(CONSOLE.link)
  if (!host || !link || typeof made !== 'number')
    return { ok: false, refusal: { reason: 'id-taken', id: show } }
  for (const given of opening(message)) await host.give({ link: CONSOLE.link, ...given })
  return { ok: true, path: linkPath(linksKey, show, link) }
}
