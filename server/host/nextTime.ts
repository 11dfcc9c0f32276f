import type { ShowId } from '../../shared/agenda/ids.ts'
import type { Agenda } from '../../shared/agenda/model.ts'
import type { NextTimeAnswer } from '../../shared/protocol/http/report.ts'
import { Learnable, nextTimeOf, proposalsFor } from '../../shared/report/nextTime.ts'
import type { ShowState } from '../../shared/run/state.ts'
import { parseJson } from '../parseText.ts'
import type { Hosts } from './hosts.ts'
import type { Reports } from './reports.ts'
import type { ShowHost } from './showHost.ts'

/** What it takes to say what a copy can take over. */
export type NextTimeParts = {
  readonly hosts: Pick<Hosts, 'get' | 'all'>
  readonly reports: Pick<Reports, 'file'>
}

/** How many ended shows of a series are read: the latest, as each report is read from its whole log. */
const MOST = 12

/** The plan that a copy of a show is made of. */
export function planToCopy({ draft, published }: ShowState): Agenda | null {
  return draft?.agenda ?? published?.agenda ?? null
}

/** The shows that a copy of this one learns from: this one, and where it is of a series all of it that were not put away, the latest first. */
async function teachers(
  hosts: Pick<Hosts, 'get' | 'all'>,
  host: ShowHost,
): Promise<readonly ShowHost[]> {
  const { series } = host.state
  if (series === undefined) return [host]
  const { hosts: all } = await hosts.all()
  return all
    .filter((one) => one === host || (one.state.series === series && !one.state.archived))
    .toSorted((a, b) => (b.state.run.startedAt ?? 0) - (a.state.run.startedAt ?? 0))
}

/** What of a show that has ended the next one learns from; null where it has not. Rejects where its report cannot be made now. */
async function learntFrom(
  host: ShowHost,
  reports: NextTimeParts['reports'],
): Promise<Learnable | null> {
  const made = await reports.file(host, 'next-time')
  if (made.as !== 'answer') throw new Error(`the report of a show cannot be made now: ${made.as}`)
  if (made.answer === null) return null
  return parseJson(Learnable, new TextDecoder().decode(made.answer.bytes))
}

/** What a copy of a show can take over from how long things took, in this show or in its series; null where there is no such show. Works only when it is asked. */
export async function nextTime(
  { hosts, reports }: NextTimeParts,
  show: ShowId,
): Promise<NextTimeAnswer | null> {
  const host = await hosts.get(show)
  const plan = host && planToCopy(host.state)
  if (host === null || plan === null) return null
  const learnt: Learnable[] = []
  // One after the other: others have their turn in between.
  for (const one of await teachers(hosts, host)) {
    const facts = learnt.length < MOST ? await learntFrom(one, reports) : null
    if (facts !== null) learnt.push(facts)
  }
  const { shows, proposals } = nextTimeOf(learnt)
  const fitting = proposalsFor(plan, proposals)
  return {
    series: shows.some((one) => one !== show),
    shows: shows.length,
    proposals: [...fitting],
    plan: fitting.length === 0 ? null : plan,
  }
}
