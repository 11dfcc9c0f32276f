import { isDeepStrictEqual } from 'node:util'
import { decideCommand } from '../../../../server/host/decideCommand.ts'
import { type Head, headAfter } from '../../../../server/host/showLog.ts'
import { comingEnd, endCommandId } from '../../../../shared/run/automaticEnd.ts'
import type { Command } from '../../../../shared/run/command.ts'
import type { Envelope } from '../../../../shared/run/events.ts'
import { blank } from '../../../../shared/run/evolve.ts'
import { placeOf } from '../../../../shared/run/lookup.ts'
import type { Decision } from '../../../../shared/run/result.ts'
import type { ShowState } from '../../../../shared/run/state.ts'
import { instant } from '../../../../shared/time/instant.ts'
import { type History, type Written, writtenIn } from './history.ts'

const NOTHING: Head = { state: blank(''), seq: 0, at: instant(0) }

/** The command that something by itself is; null for what needs no decision. */
function byItself({ state }: Head, { link, id, envelopes }: Written): Command | null {
  const person = /^here\/(.+)$/.exec(id)?.[1]
  if (person !== undefined) return { type: 'markAttendance', person, mark: 'here' }
  const coming = comingEnd(state, envelopes[0]?.at ?? instant(0))
  const isEnd = coming !== null && link.startsWith('@') && endCommandId(coming) === id
  return isEnd ? { type: 'endByItself', item: coming.item, start: coming.start } : null
}

/** What is stale of a move or an undo by its own word, whatever the rules say: the place it was given from, the steps it names. */
function staleIn({ run, steps }: ShowState, command: Command): readonly string[] {
  const stale: string[] = []
  if ('from' in command && !isDeepStrictEqual(placeOf(run.position), command.from))
    stale.push('the show was elsewhere')
  const stand = new Set(steps.flatMap(({ id, undone }) => (undone ? [] : [id])))
  if (command.type === 'undo' && !command.steps.every((step) => stand.has(step)))
    stale.push('a step did not stand any more')
  return stale
}

function told(decision: Decision): string {
  return decision.ok ? 'other events' : `refused (${decision.refusal.reason})`
}

/** What a log can keep of a value. */
function kept(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}

/** What is wrong with how a command was decided, as it stands behind this head. */
function wrongBehind(head: Head, written: Written, command: Command): readonly string[] {
  const { link, id, envelopes } = written
  const [first] = envelopes
  if (first === undefined) return []
  const decision = decideCommand(head, { link, id, command }, first.wall)
  const found = [...staleIn(head.state, command)]
  const events = envelopes.map(({ event }) => event)
  if (!(decision.ok && isDeepStrictEqual(kept(decision.events), kept(events))))
    found.push(`on what stands before it, it comes to ${told(decision)}`)
  return found.map((what) => `seq ${first.seq}, ${command.type} of ${link}: ${what}`)
}

/** Where a command was decided on something else than what stands before it in the log. */
export function decidedOtherwise({ log, given }: History): readonly string[] {
  const commands = new Map(given.map(({ link, id, command }) => [`${link} ${id}`, command]))
  const found: string[] = []
  let head = NOTHING
  for (const written of writtenIn(log)) {
    const command = commands.get(`${written.link} ${written.id}`) ?? byItself(head, written)
    if (command !== null) found.push(...wrongBehind(head, written, command))
    head = written.envelopes.reduce((before: Head, one: Envelope) => headAfter(before, one), head)
  }
  return found
}
