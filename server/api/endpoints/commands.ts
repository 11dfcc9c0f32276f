import { z } from 'zod'
import { Command, type CommandOf, type Place } from '../../../shared/run/command.ts'
import { CannedCue, SentContent } from '../../../shared/run/cue.ts'
import { liveItem, placeOf, speakersOf } from '../../../shared/run/lookup.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import { MINUTE, SECOND } from '../../../shared/time/instant.ts'
import type { CommandResult } from '../../meters.ts'
import { type Caller, endpoint, NO_BODY, NO_QUERY } from '../endpoint.ts'
import { problem, refusalProblem } from '../problem.ts'

const Accepted = z.object({
  ok: z.literal(true),
  /** The id under which a repeated request gets this answer. */
  id: z.string(),
  /** The position of its last event in the log. */
  seq: z.int(),
})

type Accepted = z.infer<typeof Accepted>

/** Gives a command at the moderators' desk; throws a problem if the show refuses it or the result is unknown. */
async function give(caller: Caller, command: Command): Promise<Accepted> {
  const { host, visitor, commandId: id, parts } = caller
  const finish = parts.meters?.received(command.type)
  const result = (outcome: CommandResult) => finish?.(outcome)
  const answer = await host.give({ link: visitor.link, id, command }).catch(() => {
    result({ result: 'failed' })
    throw problem('unconfirmed')
  })
  if (answer.ok) {
    result({ result: 'accepted' })
    return { ok: true, id, seq: answer.seq }
  }
  result({ result: 'refused', reason: answer.refusal.reason })
  throw refusalProblem(answer.refusal)
}

const POST = { method: 'post', query: NO_QUERY, body: NO_BODY, response: Accepted } as const

const giveCommand = endpoint({
  ...POST,
  path: '/shows/{show}/commands',
  name: 'giveCommand',
  summary: 'Gives any command of the console or the planner',
  scopes: ['control-run', 'send-cues', 'edit-draft'],
  body: z.strictObject({ command: Command }),
  isFromLog: false,
  handle: (caller) => give(caller, caller.body.command),
})

const From = z
  .string()
  .min(1)
  .max(80)
  .optional()
  .describe(
    'The id of the live item that the sender saw, or "standby". Without it, the request is refused if a move happened in the last second.',
  )

/** For how long after a move a request without `from` is refused, in ms of server time. */
const MOVE_INTERVAL = SECOND

/** Returns the place of the run that a short request states, or the present one. */
function placeStated({ state, parts }: Caller, from: string | undefined): Place {
  const place = placeOf(state.run.position)
  if (place === null) throw refusalProblem({ reason: 'not-started' })
  if (from === 'standby') return place.at === 'standby' ? place : { at: 'standby', after: null }
  if (from !== undefined) return { at: 'item', item: from }
  const { lastMove } = state
  const since = parts.clock.now() - (lastMove?.wall ?? Number.NEGATIVE_INFINITY)
  if (lastMove !== null && since >= 0 && since < MOVE_INTERVAL)
    throw refusalProblem({ reason: 'just-moved', by: lastMove.by, to: place })
  return place
}

/** Returns the live item, checked against the one that the request states. */
function liveStated(caller: Caller, from: string | undefined): string {
  const place = placeStated(caller, from)
  if (place.at !== 'item') throw refusalProblem({ reason: 'nothing-live' })
  return place.item
}

const CONTROL = { ...POST, scopes: ['control-run'], isFromLog: false } as const
const Query = z.strictObject({ from: From })

/** Makes a short request that acts at the place that it states. */
function move(
  verb: string,
  name: string,
  summary: string,
  commandOf: (caller: Caller, from: string | undefined) => Command,
) {
  return endpoint({
    ...CONTROL,
    ...{ path: `/shows/{show}/${verb}`, name, summary, query: Query },
    handle: (caller) => give(caller, commandOf(caller, caller.query.from)),
  })
}

const startShow = endpoint({
  ...CONTROL,
  path: '/shows/{show}/start',
  name: 'startShow',
  summary: 'Starts the show, in standby before its first item',
  handle: (caller) => give(caller, { type: 'startShow' }),
})

const MOVES = [
  move('next', 'next', 'Ends the live item and starts the next one', (caller, from) => ({
    type: 'next',
    from: placeStated(caller, from),
  })),
  move('previous', 'previous', 'Goes back to the item before', (caller, from) => ({
    type: 'previous',
    from: placeStated(caller, from),
  })),
  move('finish', 'finish', 'Ends the live item and waits in standby', (caller, from) => ({
    type: 'finish',
    item: liveStated(caller, from),
  })),
  move('end', 'endShow', 'Ends the show', (caller, from) => ({
    type: 'endShow',
    from: placeStated(caller, from),
  })),
  move('pause', 'pause', 'Pauses the live item, or resumes it if it is paused', (caller, from) => {
    const item = liveStated(caller, from)
    const isPaused = caller.state.run.position.status === 'paused'
    return { type: isPaused ? 'resume' : 'pause', item }
  }),
]

const adjustTime = endpoint({
  ...CONTROL,
  path: '/shows/{show}/time',
  name: 'adjustTime',
  summary: 'Gives the live item minutes, or takes them if the number is negative',
  query: Query.extend({
    minutes: z.coerce
      .number()
      .min(-180)
      .max(180)
      .refine((minutes) => Math.abs(minutes) * MINUTE >= SECOND, 'at least a second'),
  }),
  handle(caller) {
    const { minutes, from } = caller.query
    const item = liveStated(caller, from)
    const by = Math.round(Math.abs(minutes) * MINUTE)
    return give(caller, { type: minutes > 0 ? 'giveTime' : 'takeTime', item, by })
  },
})

const undo = endpoint({
  ...CONTROL,
  path: '/shows/{show}/undo',
  name: 'undo',
  summary: 'Undoes the newest step of the moderators, like the key U',
  handle(caller) {
    const step = caller.state.steps.findLast(
      (one) => one.side === 'run' && one.desk === 'moderators' && !one.undone,
    )
    if (step === undefined) throw refusalProblem({ reason: 'nothing-to-undo' })
    return give(caller, { type: 'undo', steps: [step.id], listed: false })
  },
})

const CUES = { ...POST, scopes: ['send-cues'], isFromLog: false } as const

/** How long a cue shows if its sender does not say, in seconds. */
const CUE_SECONDS = 60

const CueQuery = z.strictObject({
  to: z
    .string()
    .max(80)
    .default('live')
    .describe('"live" for the people of the live item, a role, or the id of a person'),
  text: z.string().min(1).max(200).optional().describe('Free text'),
  lang: z.string().default('en').describe('The language of the text'),
  canned: CannedCue.optional().describe('A cue that each screen shows in its own language'),
  minutes: z.coerce.number().int().min(0).max(999).optional().describe('For the cue "minutes"'),
  seconds: z.coerce.number().int().min(5).max(1_800).default(CUE_SECONDS),
})

type CueQuery = z.infer<typeof CueQuery>

function contentOf({ text, lang, canned, minutes }: CueQuery): z.infer<typeof SentContent> {
  const params = minutes === undefined ? null : { minutes }
  const content =
    canned === undefined ? { type: 'free', text, lang } : { type: 'canned', canned, params }
  const parsed = SentContent.safeParse(content)
  if (!parsed.success) throw problem('malformed', 'a cue needs text, or a canned cue')
  return parsed.data
}

type To = CommandOf<'sendCue'>['to']

const GROUPS = ['moderator', 'timekeeper', 'interpreter', 'speaker'] as const

function addresseesOf(state: ShowState, to: string): readonly To[] {
  const role = GROUPS.find((one) => one === to)
  if (role !== undefined) return [{ type: 'group', role }]
  if (to !== 'live') return [{ type: 'person', person: to }]
  const item = liveItem(state)
  if (item === null) throw refusalProblem({ reason: 'nothing-live' })
  return speakersOf(item).map(({ person }) => ({ type: 'person', person }))
}

const sendCue = endpoint({
  ...CUES,
  path: '/shows/{show}/cue',
  name: 'sendCue',
  summary: 'Sends a cue to the speaker of the live item, to a person or to a role',
  query: CueQuery,
  async handle(caller) {
    const { query, state } = caller
    const content = contentOf(query)
    const to = addresseesOf(state, query.to)
    const [first, ...others] = to
    if (first === undefined) throw problem('malformed', 'the live item has no people')
    const life = query.seconds * SECOND
    const accepted = await give(caller, { type: 'sendCue', to: first, content, life })
    for (const [n, one] of others.entries()) {
      const commandId = `${caller.commandId}/${n + 2}`
      await give({ ...caller, commandId }, { type: 'sendCue', to: one, content, life })
    }
    return accepted
  },
})

const setStage = endpoint({
  ...CUES,
  path: '/shows/{show}/stage',
  name: 'setStage',
  summary:
    'Sets what the stage screens show: the programme, a clock, a countdown, nothing, or a message',
  query: z.strictObject({
    look: z.enum(['programme', 'clock', 'countdown', 'black', 'message']),
    text: z.string().min(1).max(200).optional().describe('For the look "message"'),
    lang: z.string().default('en'),
  }),
  handle(caller) {
    const { look, text, lang } = caller.query
    const was = caller.state.run.look
    if (look !== 'message') return give(caller, { type: 'setStageLook', look: { is: look }, was })
    if (text === undefined) throw problem('malformed', 'text: a message needs a text')
    const message = { is: 'message', texts: { [lang]: text } } as const
    return give(caller, { type: 'setStageLook', look: message, was })
  },
})

/** The endpoints that give commands, in the order of the document. */
export const COMMANDS = [
  ...[giveCommand, startShow, ...MOVES],
  ...[adjustTime, undo, sendCue, setStage],
]
