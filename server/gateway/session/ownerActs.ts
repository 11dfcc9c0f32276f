import { agendaFaults } from '../../../shared/agenda/checks.ts'
import { copyToDate } from '../../../shared/agenda/copyToDate.ts'
import { unsafeDocuments } from '../../../shared/agenda/documentLinks.ts'
import type { ShowId } from '../../../shared/agenda/ids.ts'
import type { Agenda } from '../../../shared/agenda/model.ts'
import { type NewLengths, withNewLengths } from '../../../shared/agenda/newLengths.ts'
import { same } from '../../../shared/agenda/same.ts'
import type { Answer } from '../../../shared/protocol/down/answer.ts'
import type {
  CopyShow,
  GiveAsOwner,
  MakeShow,
  RehearseExample,
} from '../../../shared/protocol/up/up.ts'
import { OWNER_KEY } from '../../../shared/run/actors.ts'
import type { Refusal } from '../../../shared/run/refusal.ts'
import { instant } from '../../../shared/time/instant.ts'
import { REAL_TIME } from '../../../shared/time/showClock.ts'
import type { Hosts } from '../../host/hosts.ts'
import { type NextTimeParts, planToCopy, proposalsForNextTime } from '../../host/nextTime.ts'
import type { ServerClock } from '../../host/serverClock.ts'
import type { ShowHost } from '../../host/showHost.ts'
import { linksOf } from '../../host/showLinks.ts'
import type { SideTable } from '../../host/sideTable.ts'
import { exampleRehearsal } from '../../shows/example.ts'
import { titlesOf } from '../../shows/rehearsal.ts'
import { isUnavailable, unreadableShow } from '../../store/storeFaults.ts'

type OwnerParts = {
  readonly hosts: Hosts
  readonly clock: ServerClock
  readonly side: SideTable
} & NextTimeParts

function refusalAnswer(refusal: Refusal): Answer {
  return { ok: false, refusal }
}

/** Returns the host of a show, or a refusal for an unknown or unreadable show. */
function hostOf(hosts: Hosts, show: ShowId): Promise<ShowHost | Refusal> {
  return hosts.get(show).then(
    (host) => host ?? { reason: 'no-such-show', show },
    (error: unknown) => {
      const unreadable = unreadableShow(show, error)
      // A damaged or newer log is a refusal. Other errors are faults of the server.
      if (isUnavailable(error) || unreadable.why === 'disk') throw error
      return { reason: 'unreadable-show', ...unreadable }
    },
  )
}

/** Creates a show with links for everyone on its agenda, as a draft. New documents must use https; documents of the `original` agenda may stay (P12). */
export async function makeShow(
  { hosts, clock }: Pick<OwnerParts, 'hosts' | 'clock'>,
  { id, show, agenda, rehearsal, series }: MakeShow,
  original?: Agenda,
): Promise<Answer> {
  const fault = agendaFaults(agenda)[0]
  if (fault !== undefined) return refusalAnswer({ reason: 'bad-agenda', ...fault })
  const [unsafe] = unsafeDocuments(agenda, [original])
  if (unsafe !== undefined) {
    return refusalAnswer({ reason: 'not-https', document: unsafe.title, link: unsafe.link })
  }
  return hosts.make({
    show,
    agenda,
    links: linksOf(agenda),
    wall: instant(clock.now()),
    rehearsal: rehearsal ? REAL_TIME : null,
    draft: true,
    series,
    maker: { actor: OWNER_KEY, commandId: id },
  })
}

/** Returns a refusal if these lengths differ from the current proposals for a copy, else null. */
async function staleLengths(
  parts: NextTimeParts,
  from: ShowId,
  newLengths: readonly NewLengths[],
): Promise<Refusal | null> {
  if (newLengths.length === 0) return null
  const actual = (await proposalsForNextTime(parts, from))?.proposals ?? []
  const isProposed = ({ kind, lengths }: NewLengths) =>
    actual.some((one) => same([one.kind, one.lengths], [kind, lengths]))
  if (newLengths.every(isProposed)) return null
  return { reason: 'stale-value', field: 'newLengths', actual }
}

/** Creates a show from the plan of another one on a new date, with new links, as a draft. */
export async function copyShow(
  parts: OwnerParts,
  { from, date, newLengths = [], ...newShow }: CopyShow,
): Promise<Answer> {
  const host = await hostOf(parts.hosts, from)
  if ('reason' in host) return refusalAnswer(host)
  const source = host.state
  // A rehearsal does not belong to the series.
  const series = newShow.rehearsal ? undefined : source.series
  const plan = planToCopy(source)
  if (plan === null) return refusalAnswer({ reason: 'no-such-show', show: from })
  const stale = await staleLengths(parts, from, newLengths)
  // A repeated command gets its first answer, even if the proposals have changed since.
  if (stale !== null && (await parts.hosts.get(newShow.show)) === null) return refusalAnswer(stale)
  const copy = copyToDate(withNewLengths(plan, newLengths), date)
  if (copy.ok) {
    const answer = await makeShow(parts, { ...newShow, agenda: copy.agenda, series }, plan)
    // The copy has the same people, so it gets their contacts too.
    if (answer.ok) await parts.side.copyContacts(from, newShow.show)
    return answer
  }
  const [fault] = copy.faults
  return refusalAnswer({ reason: 'bad-agenda', path: 'date', problem: date, ...fault })
}

/** Creates one more rehearsal of the bundled example, published and about to begin. */
export async function rehearseExample(
  { hosts, clock }: Pick<OwnerParts, 'hosts' | 'clock'>,
  { id, show }: RehearseExample,
): Promise<Answer> {
  const wall = instant(clock.now())
  const { hosts: existing } = await hosts.all()
  const agenda = exampleRehearsal(wall, titlesOf(existing.map(({ state }) => state)))
  return hosts.make({
    show,
    wall,
    agenda,
    rehearsal: REAL_TIME,
    links: linksOf(agenda),
    maker: { actor: OWNER_KEY, commandId: id },
  })
}

/** Gives a command to a show as the owner. */
export async function giveAsOwner(
  { hosts }: OwnerParts,
  { show, id, command }: GiveAsOwner,
): Promise<Answer> {
  const host = await hostOf(hosts, show)
  if ('reason' in host) return refusalAnswer(host)
  return host.give({ link: OWNER_KEY, id, command })
}
