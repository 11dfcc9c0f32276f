import { agendaFaults } from '../../../shared/agenda/checks.ts'
import { agendaCopied } from '../../../shared/agenda/copy.ts'
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
import { type NextTimeParts, nextTime, planToCopy } from '../../host/nextTime.ts'
import type { ServerClock } from '../../host/serverClock.ts'
import type { ShowHost } from '../../host/showHost.ts'
import { linksOf } from '../../host/showLinks.ts'
import type { SideTable } from '../../host/sideTable.ts'
import { exampleRehearsal } from '../../shows/example.ts'
import { titlesOf } from '../../shows/rehearsal.ts'
import { unreadableShow } from '../../store/unreadable.ts'
import { isUnavailable } from '../../store/writeFault.ts'

/** The parts of the server that the commands of the owner use. */
type OwnerParts = {
  readonly hosts: Hosts
  readonly clock: ServerClock
  readonly side: SideTable
} & NextTimeParts

function refused(refusal: Refusal): Answer {
  return { ok: false, refusal }
}

/** The host of a show, or why there is none: no such show, or one that cannot be read. */
function hostOf(hosts: Hosts, show: ShowId): Promise<ShowHost | Refusal> {
  return hosts.get(show).then(
    (host) => host ?? { reason: 'no-such-show', show },
    (error: unknown) => {
      const found = unreadableShow(show, error)
      // Only what is wrong with the log itself is no fault of the server.
      if (isUnavailable(error) || found.why === 'disk') throw error
      return { reason: 'unreadable-show', ...found }
    },
  )
}

/** Makes a show with links for everyone on its agenda; nobody sees the agenda until it is published. What it links is under https, but where it is `copied` (P12). */
export async function makeShow(
  { hosts, clock }: Pick<OwnerParts, 'hosts' | 'clock'>,
  { id, show, agenda, rehearsal, series }: MakeShow,
  copied?: Agenda,
): Promise<Answer> {
  const fault = agendaFaults(agenda)[0]
  if (fault !== undefined) return refused({ reason: 'bad-agenda', ...fault })
  const [unsafe] = unsafeDocuments(agenda, [copied])
  if (unsafe !== undefined) {
    return refused({ reason: 'not-https', document: unsafe.title, link: unsafe.link })
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

/** Why a copy cannot take over these lengths: they are not what is proposed now; null where they are. */
async function staleIn(
  parts: NextTimeParts,
  from: ShowId,
  newLengths: readonly NewLengths[],
): Promise<Refusal | null> {
  if (newLengths.length === 0) return null
  const actual = (await nextTime(parts, from))?.proposals ?? []
  const proposed = ({ kind, lengths }: NewLengths) =>
    actual.some((one) => same([one.kind, one.lengths], [kind, lengths]))
  if (newLengths.every(proposed)) return null
  return { reason: 'stale-value', field: 'newLengths', actual }
}

/** Makes a show of another one's plan on a date; its links are new, and its agenda is a draft. */
export async function copyShow(
  parts: OwnerParts,
  { from, date, newLengths = [], ...made }: CopyShow,
): Promise<Answer> {
  const host = await hostOf(parts.hosts, from)
  if ('reason' in host) return refused(host)
  const source = host.state
  // The next session belongs with those before it; a rehearsal is none of them.
  const series = made.rehearsal ? undefined : source.series
  const plan = planToCopy(source)
  if (plan === null) return refused({ reason: 'no-such-show', show: from })
  const stale = await staleIn(parts, from, newLengths)
  // What was made already gets its first answer, whatever is proposed now.
  if (stale !== null && (await parts.hosts.get(made.show)) === null) return refused(stale)
  const copied = agendaCopied(withNewLengths(plan, newLengths), date)
  if (copied.ok) {
    const answer = await makeShow(parts, { ...made, agenda: copied.agenda, series }, plan)
    // Who was reached at the last session is reached the same way at the next.
    if (answer.ok) await parts.side.copyContacts(from, made.show)
    return answer
  }
  const [fault] = copied.faults
  return refused({ reason: 'bad-agenda', path: 'date', problem: date, ...fault })
}

/** Makes a rehearsal of the bundled example, one more each time, published and about to begin. */
export async function rehearseExample(
  { hosts, clock }: Pick<OwnerParts, 'hosts' | 'clock'>,
  { id, show }: RehearseExample,
): Promise<Answer> {
  const wall = instant(clock.now())
  const { hosts: known } = await hosts.all()
  const agenda = exampleRehearsal(wall, titlesOf(known.map(({ state }) => state)))
  return hosts.make({
    show,
    wall,
    agenda,
    rehearsal: REAL_TIME,
    links: linksOf(agenda),
    maker: { actor: OWNER_KEY, commandId: id },
  })
}

/** Gives a command to a show by the owner's key. */
export async function giveAsOwner(
  { hosts }: OwnerParts,
  { show, id, command }: GiveAsOwner,
): Promise<Answer> {
  const host = await hostOf(hosts, show)
  if ('reason' in host) return refused(host)
  return host.give({ link: OWNER_KEY, id, command })
}
