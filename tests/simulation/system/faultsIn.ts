import { isDeepStrictEqual } from 'node:util'
import { decideCommand } from '../../../server/host/attempt.ts'
import { type Head, headAfter } from '../../../server/host/showLog.ts'
import { audienceOf } from '../../../shared/access/audience.ts'
import { visibleState } from '../../../shared/access/visible.ts'
import { comingEnd, endCommandId } from '../../../shared/run/automaticEnd.ts'
import type { Command } from '../../../shared/run/command.ts'
import { emptyShow, replay } from '../../../shared/run/evolve.ts'
import { placeOf } from '../../../shared/run/lookup.ts'
import type { Decision } from '../../../shared/run/result.ts'
import type { Envelope, ShowState } from '../../../shared/run/state.ts'
import { instant } from '../../../shared/time/instant.ts'
import {
  type GivenOnce,
  type History,
  type Learnt,
  named,
  type Shown,
  type Written,
  writtenIn,
} from './history.ts'

const NOTHING: Head = { state: emptyShow(''), seq: 0, at: instant(0) }

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

const resultOf = (decision: Decision): string =>
  decision.ok ? 'other events' : `refused (${decision.refusal.reason})`

/** What a log can keep of a value. */
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

/** What is wrong with how a command was decided, as it stands behind this head. */
function wrongBehind(head: Head, written: Written, command: Command): readonly string[] {
  const { link, id, envelopes } = written
  const [first] = envelopes
  if (first === undefined) return []
  const decision = decideCommand(head, { link, id, command }, first.wall)
  const found = [...staleIn(head.state, command)]
  const events = envelopes.map(({ event }) => event)
  if (!(decision.ok && isDeepStrictEqual(asJson(decision.events), asJson(events))))
    found.push(`on what stands before it, it comes to ${resultOf(decision)}`)
  return found.map((what) => `seq ${first.seq}, ${command.type} of ${link}: ${what}`)
}

/** Where a command was decided on something else than what stands before it in the log. */
function decidedOtherwise({ log, given }: History): readonly string[] {
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

const seqsOf = ({ log }: History, { link, id }: GivenOnce): readonly number[] =>
  log.filter(({ actor, commandId }) => actor === link && commandId === id).map(({ seq }) => seq)

/** Whether the last that was said of a command is that it is not in the log. */
const isDenied = (learnt: readonly Learnt[]): boolean =>
  learnt.at(-1)?.is === 'unknown' || learnt.some(({ is }) => is === 'refused')

const doneWrong = (learnt: readonly Learnt[], last: number | null): readonly string[] =>
  learnt.flatMap((one) => {
    if (one.is !== 'done' || one.seq === last) return []
    return [`acknowledged at ${one.seq}, and ${last === null ? 'not in the log' : `at ${last}`}`]
  })

/** What is wrong with what was said of one command. */
function wrongIn(history: History, given: GivenOnce): readonly string[] {
  const { learnt } = given
  const last = seqsOf(history, given).at(-1) ?? null
  const answers = learnt.map(({ is }) => is).join(', ')
  const found = [...doneWrong(learnt, last)]
  if (last !== null && isDenied(learnt)) found.push(`in the log at ${last}, though ${answers}`)
  const open = learnt.at(-1)?.is
  const isOpen = open === 'sent' || open === 'unclear'
  if (isOpen && given.isExpired !== true) found.push(`never answered, only ${answers}`)
  return found.map((what) => `${named(given)}: ${what}`)
}

/** Where a command stands in more than one place. */
function doubled(written: readonly Written[]): readonly string[] {
  const seen = new Set<string>()
  return written.flatMap(({ link, id, envelopes }) => {
    const key = `${link} ${id}`
    const isSeen = seen.has(key)
    seen.add(key)
    return isSeen ? [`${id} of ${link} again at ${envelopes[0]?.seq}`] : []
  })
}

/** Whether a command was given by no person: what a server does by itself, and that somebody's own page is open. */
function isServers({ id }: Pick<Written, 'id'>): boolean {
  return /^(made|clock|end|here)\//.test(id)
}

function strangers({ given }: History, written: readonly Written[]): readonly string[] {
  const ids = new Set(given.map(({ id }) => id))
  return written
    .filter((one) => !(isServers(one) || ids.has(one.id)))
    .map(({ id, link, envelopes }) => `${id} of ${link} at ${envelopes[0]?.seq}: nobody gave it`)
}

/** Where what was answered and what is in the log are not the same: each command that was acknowledged once, and no other. */
function wronglyAnswered(history: History): readonly string[] {
  const written = writtenIn(history.log)
  return [
    ...history.given.flatMap((given) => wrongIn(history, given)),
    ...doubled(written),
    ...strangers(history, written),
  ]
}

/** A state as it is sent: without what is not there. */
const sent = (state: ShowState): ShowState => JSON.parse(JSON.stringify(state))

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
function shownWrong({ log, screens }: Pick<History, 'log' | 'screens'>): readonly string[] {
  const whole = replay(log)
  return screens.flatMap((shown) => wrongOn(shown, whole))
}

/** How far, in ms, an event may be stamped from when it was decided: a few times what a node's clock may be off, and far less than clocks are set by. */
const OFF = 100

/** Where a show’s time is not that of all. */
const stampedWrong = (log: readonly Envelope[]): readonly string[] =>
  log
    .filter(({ at, wall }) => Math.abs(at - wall) > OFF)
    .map(({ seq, at, wall }) => `seq ${seq}: its show’s time is ${at - wall} ms off`)

/** Where the seqs of a log do not follow one another, or its time runs back. */
const outOfOrder = (log: readonly Envelope[]): readonly string[] =>
  log.flatMap(({ seq, at }, n) => {
    const before = log[n - 1]
    const gap = seq === n + 1 ? [] : [`seq ${seq} is in the place of ${n + 1}`]
    const back =
      before !== undefined && at < before.at ? [`seq ${seq} is earlier than the one before`] : []
    return [...gap, ...back]
  })

/** Everything that is wrong with a history, in words; nothing where what was promised was kept. Where clocks were set, a show's time may differ from that of all. */
export const faultsIn = (history: History, areClocksSet = false): readonly string[] => [
  ...outOfOrder(history.log),
  ...(areClocksSet ? [] : stampedWrong(history.log)),
  ...wronglyAnswered(history),
  ...decidedOtherwise(history),
  ...shownWrong(history),
]
