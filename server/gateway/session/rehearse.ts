import { agendaFaults } from '../../../shared/agenda/checks.ts'
import type { ItemId, ShowId } from '../../../shared/agenda/ids.ts'
import type { Agenda } from '../../../shared/agenda/model.ts'
import type { Rehearsed } from '../../../shared/protocol/down/answer.ts'
import type { Give, Problem, Rehearse } from '../../../shared/protocol/up/up.ts'
import { findItem, flatItems } from '../../../shared/run/lookup.ts'
import type { Refusal } from '../../../shared/run/refusal.ts'
import { has } from '../../../shared/run/roles.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import { HOUR, type Instant, instant } from '../../../shared/time/instant.ts'
import { linkPath } from '../../access/token.ts'
import type { ShowHost } from '../../host/showHost.ts'
import type { NewLink } from '../../host/showLinks.ts'
import { rehearsalOf, titlesOf } from '../../shows/rehearsal.ts'
import type { LinkVisitor } from '../admission/visitor.ts'
import type { SessionParts } from './handlers.ts'

/** How many rehearsals of one plan may be open, and how long each stays open after its clock was last set, in ms. */
const MAX_OPEN = 8
const OPEN_TIME = 12 * HOUR

/** The only link of a rehearsal. */
const CONSOLE_LINK: NewLink = {
  link: 'moderator',
  grant: { roles: ['moderator'], person: null, booth: null },
}

type Parts = Pick<SessionParts, 'hosts' | 'clock' | 'store' | 'limits' | 'linksKey'>

/** Returns the original show: a rehearsal can itself be rehearsed. */
function rootOf({ show, rehearses }: ShowState): ShowId {
  return rehearses ?? show
}

function isOpen({ isClosed, state: { run, clock } }: ShowHost, wall: Instant): boolean {
  return run.position.status !== 'ended' && !isClosed && wall - clock.at < OPEN_TIME
}

/** Returns the plan of a show that a link sees, if it can be rehearsed from this item; else a refusal. */
function planFor(
  { draft, published, archived }: ShowState,
  grant: LinkVisitor['grant'],
  firstItem: ItemId | null,
): Refusal | Agenda {
  const plan = ((has(grant, 'draft') && draft) || published)?.agenda
  if (archived) return { reason: 'archived' }
  if (plan === undefined || flatItems(plan).length === 0) return { reason: 'nothing-to-run' }
  const fault = agendaFaults(plan)[0]
  if (fault !== undefined) return { reason: 'bad-agenda', ...fault }
  return firstItem === null || findItem(plan, firstItem) !== null
    ? plan
    : { reason: 'unknown-item', item: firstItem }
}

/** Creates the rehearsal with its link; returns a refusal, or null. */
async function makeRehearsal(
  { hosts, clock }: Parts,
  { host, link, generation, grant }: LinkVisitor,
  { id, show, from }: Rehearse,
): Promise<Refusal | null> {
  // Pending edits of the draft must be in the plan.
  await host.whenIdle()
  const plan = planFor(host.state, grant, from)
  if ('reason' in plan) return plan
  const wall = instant(clock.now())
  const rehearses = rootOf(host.state)
  const all = (await hosts.all()).hosts
  const states = all.map(({ state }) => state)
  const count = all.filter((one) => one.state.rehearses === rehearses && isOpen(one, wall)).length
  if (count >= MAX_OPEN) return { reason: 'too-many', what: 'rehearsals', limit: MAX_OPEN }
  const answer = await hosts.make({
    show,
    ...rehearsalOf(plan, from, wall, titlesOf(states)),
    links: [CONSOLE_LINK],
    wall,
    rehearses,
    madeBy: { show: host.state.show, link, generation },
    maker: { actor: link, commandId: id },
  })
  return answer.ok ? null : answer.refusal
}

/** Returns the commands that start the rehearsal at an item. Their ids depend on the message, so a repeated message executes them once. */
function startCommands({ id, from }: Rehearse): readonly Give[] {
  if (from === null) return []
  const position = { at: 'standby', after: null } as const
  return [
    { id: `${id}/start`, command: { type: 'startShow' } },
    { id: `${id}/from`, command: { type: 'goTo', item: from, from: position } },
  ]
}

/** Creates a rehearsal of the visitor's plan and starts it at the chosen item. A repeated message gets the same answer. */
export async function rehearse(
  parts: Parts,
  visitor: LinkVisitor,
  message: Rehearse,
): Promise<Rehearsed | Problem> {
  const { hosts, store, limits, linksKey } = parts
  const root = rootOf(visitor.host.state)
  if (!(await limits.allows('rehearsals', root))) {
    const detail = 'too many rehearsals of this plan within an hour: wait a while'
    return { problem: 'too-many', detail }
  }
  const { id, show } = message
  const isMade = (await hosts.get(show)) !== null
  const refusal = isMade ? null : await makeRehearsal(parts, visitor, message)
  if (refusal !== null) return { ok: false, refusal }
  const host = await hosts.get(show)
  const seq = host?.state.rehearses === root && (await store.outcome(show, visitor.link, id))
  const link = host?.link(CONSOLE_LINK.link)
  if (!host || !link || typeof seq !== 'number')
    return { ok: false, refusal: { reason: 'id-taken', id: show } }
  for (const command of startCommands(message))
    await host.give({ link: CONSOLE_LINK.link, ...command })
  return { ok: true, path: linkPath(linksKey, show, link) }
}
