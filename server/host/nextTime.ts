import type { ShowId } from '../../shared/agenda/ids.ts'
import type { Agenda } from '../../shared/agenda/model.ts'
import type { NextTimeAnswer } from '../../shared/protocol/http/report.ts'
import { LearnableFacts, nextTimeOf, proposalsFor } from '../../shared/report/nextTime.ts'
import type { ShowState } from '../../shared/run/state.ts'
import { parseJson } from '../parseText.ts'
import type { Hosts } from './hosts.ts'
import type { Reports } from './reports.ts'
import type { ShowHost } from './showHost.ts'

export type NextTimeParts = {
  readonly hosts: Pick<Hosts, 'get' | 'all'>
  readonly reports: Pick<Reports, 'file'>
}

/** The maximum number of ended shows of a series that are read, the latest first: each needs its whole log. */
const MOST_SHOWS = 12

/** Returns the plan that a copy of a show gets. */
export function planToCopy({ draft, published }: ShowState): Agenda | null {
  return draft?.agenda ?? published?.agenda ?? null
}

/** Returns the shows that a copy learns from, the latest first: this show, and the unarchived ones of its series. */
async function showsToLearnFrom(
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

/** Returns the actual lengths of an ended show; null if it has not ended. Rejects if its report cannot be created now. */
async function learnableOf(
  host: ShowHost,
  reports: NextTimeParts['reports'],
): Promise<LearnableFacts | null> {
  const outcome = await reports.file(host, 'next-time')
  if (outcome.as !== 'answer')
    throw new Error(`the report of a show cannot be created now: ${outcome.as}`)
  if (outcome.answer === null) return null
  return parseJson(LearnableFacts, new TextDecoder().decode(outcome.answer.bytes))
}

/** Returns proposals for a copy of a show, from the actual lengths of this show or its series; null for an unknown show. */
export async function proposalsForNextTime(
  { hosts, reports }: NextTimeParts,
  show: ShowId,
): Promise<NextTimeAnswer | null> {
  const host = await hosts.get(show)
  const plan = host && planToCopy(host.state)
  if (host === null || plan === null) return null
  const learnables: LearnableFacts[] = []
  // One at a time, so that other work can run in between.
  for (const one of await showsToLearnFrom(hosts, host)) {
    const facts = learnables.length < MOST_SHOWS ? await learnableOf(one, reports) : null
    if (facts !== null) learnables.push(facts)
  }
  const { shows, proposals } = nextTimeOf(learnables)
  const proposed = proposalsFor(plan, proposals)
  return {
    series: shows.some((one) => one !== show),
    shows: shows.length,
    proposals: [...proposed],
    plan: proposed.length === 0 ? null : plan,
  }
}
