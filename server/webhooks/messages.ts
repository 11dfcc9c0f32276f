import { z } from 'zod'
import { visibleState } from '../../shared/access/visible.ts'
import { textIn } from '../../shared/agenda/textIn.ts'
import type { Texts } from '../../shared/agenda/texts.ts'
import { WEBHOOK_EVENTS, type WebhookEvent } from '../../shared/protocol/webhooks.ts'
import { CannedCue } from '../../shared/run/cue.ts'
import { Role } from '../../shared/run/grant.ts'
import { findItem, peopleOfItem, personOf } from '../../shared/run/lookup.ts'
import type { ShowEvent, ShowState } from '../../shared/run/state.ts'
import type { Instant } from '../../shared/time/instant.ts'
import { momentOf } from '../../shared/timing/moment.ts'

const ItemFact = z.object({
  item: z.object({
    id: z.string(),
    title: z.string(),
    /** The names of its people, as on the stage. */
    people: z.array(z.string()),
  }),
})

/** Minutes to spare until the hard stop, negative over. */
const Landing = z.object({ toSpare: z.int() })

const NONE = z.object({})

/** The facts in the message of each event. No message contains private notes, free text, contacts or tokens. */
const FACTS = {
  itemStarted: ItemFact,
  /** `spent`: the time it used, in ms. */
  itemEnded: ItemFact.extend({ spent: z.int() }),
  showStarted: NONE,
  showEnded: NONE,
  published: NONE,
  landingMissed: Landing,
  landingRegained: Landing,
  /** The receiver: a person, or everyone with a role. `canned` is null for free text. */
  cueSent: z.object({
    cue: z.object({
      person: z.string().nullable(),
      role: Role.nullable(),
      canned: CannedCue.nullable(),
    }),
  }),
  requestMade: z.object({ request: z.object({ person: z.string(), wants: z.string() }) }),
} as const satisfies Record<WebhookEvent, z.ZodObject>

const Common = z.object({
  show: z.string(),
  /** The position in the log. */
  seq: z.int(),
  title: z.string(),
  rehearsal: z.boolean(),
})

/** Returns the schema of the body of a message. */
export function messageSchema(event: WebhookEvent) {
  return z.object({
    type: z.literal(WEBHOOK_EVENTS[event]),
    timestamp: z.iso.datetime(),
    data: z.object({ ...Common.shape, ...FACTS[event].shape }),
  })
}

/** A message of a show at a position of its log, before it is addressed. */
export type Message = {
  readonly event: WebhookEvent
  readonly seq: number
  /** Server time in ms. */
  readonly at: number
  readonly facts: Readonly<Record<string, unknown>>
}

/** What the public of a show sees: messages name things as the stage does. */
const STAGE = { roles: ['stage'], person: null, booth: null } as const

/** Returns the functions that name parts of the agenda as the stage does; the id if the stage does not show the part. */
function stageNames(state: ShowState) {
  const agenda = visibleState(state, STAGE).published?.agenda
  const text = (texts: Texts) => textIn(texts, agenda?.languages[0] ?? 'en').text
  return {
    title: agenda === undefined ? '' : text(agenda.title),
    item(id: string) {
      const item = agenda && findItem(agenda, id)?.item
      if (!agenda || !item) return { id, title: id, people: [] }
      const people = peopleOfItem(agenda, item).map(({ name }) => text(name))
      return { id, title: text(item.title), people }
    },
    person(id: string) {
      const person = agenda && personOf(agenda, id)
      return person ? text(person.name) : id
    },
  }
}

/** Returns the body of a message as JSON text. */
export function bodyOf(state: ShowState, { event, seq, at, facts }: Message): string {
  const { title } = stageNames(state)
  const body = {
    type: WEBHOOK_EVENTS[event],
    timestamp: new Date(at).toISOString(),
    data: { show: state.show, seq, title, rehearsal: state.rehearsal, ...facts },
  }
  return JSON.stringify(messageSchema(event).parse(body))
}

/** Returns the event that a webhook gets for an event of the log, with its facts; null if it gets none. `state` is the state after it. */
export function factsOf(
  event: ShowEvent,
  state: ShowState,
): Pick<Message, 'event' | 'facts'> | null {
  const item = (id: string) => stageNames(state).item(id)
  const name = (person: string) => stageNames(state).person(person)
  switch (event.type) {
    case 'itemStarted':
      return { event: 'itemStarted', facts: { item: item(event.item) } }
    case 'itemEnded':
      return { event: 'itemEnded', facts: { item: item(event.item), spent: event.spent } }
    case 'showStarted':
      return { event: 'showStarted', facts: {} }
    case 'showEnded':
      return { event: 'showEnded', facts: {} }
    case 'agendaPublished':
      return { event: 'published', facts: {} }
    case 'cueSent': {
      const { to, content } = event.cue
      const person = to.type === 'person' ? name(to.person) : null
      const role = to.type === 'group' ? to.role : null
      const canned = content.type === 'canned' ? content.canned : null
      return { event: 'cueSent', facts: { cue: { person, role, canned } } }
    }
    case 'handRaised': {
      const { person, wants } = event.hand
      return { event: 'requestMade', facts: { request: { person: name(person), wants } } }
    }
    default:
      return null
  }
}

/** Returns the event and the facts of the landing at show time `now`; null if the show does not run, or has no hard stop. */
export function landingFacts(
  state: ShowState,
  now: Instant,
): Pick<Message, 'event' | 'facts'> | null {
  const { status } = state.run.position
  if (status === 'planned' || status === 'ended') return null
  const toSpare = momentOf(state, now)?.landing.minutes ?? null
  if (toSpare === null) return null
  return { event: toSpare < 0 ? 'landingMissed' : 'landingRegained', facts: { toSpare } }
}
