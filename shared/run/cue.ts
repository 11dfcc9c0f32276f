import { z } from 'zod'
import { PersonId } from '../agenda/ids.ts'
import { LanguageTag, textUpTo } from '../agenda/texts.ts'
import { Id, Instant, Interpreter, listOf, Ms } from './entitySchemas.ts'
import { Role } from './grant.ts'

/** Cues that every screen shows in its own language. */
export const CannedCue = z.enum([
  'minutes',
  'stop',
  'louder',
  'slower',
  'repeat',
  'cantHear',
  'slides',
  'microphone',
  'next',
  'thanks',
])
export type CannedCue = z.infer<typeof CannedCue>

/** Free text, in a language. */
export const OwnWords = z.strictObject({ text: textUpTo(200), lang: LanguageTag })

/** The content that a person sends: a canned cue (`minutes` with their number), or free text. */
export const SentContent = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('canned'),
    canned: CannedCue,
    params: z.strictObject({ minutes: z.int().min(0).max(999) }).nullable(),
  }),
  OwnWords.extend({ type: z.literal('free') }),
])
export type SentContent = z.infer<typeof SentContent>

/** New lengths of the receiver's items, in ms (`to` null: dropped; `from` null: restored), with free text of the sender (V5). */
const NewTimes = z.object({
  type: z.literal('times'),
  items: listOf(z.object({ item: Id, from: Ms.nullable(), to: Ms.nullable() })),
  word: OwnWords.nullable(),
})
export type NewTimes = Readonly<z.infer<typeof NewTimes>>

export type CueContent = SentContent | NewTimes

/** The receiver of a cue: one person, or everyone with a role. */
export const Addressee = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('person'), person: PersonId }),
  z.strictObject({ type: z.literal('group'), role: Role }),
])
export type Addressee = z.infer<typeof Addressee>

/** A cue that is neither withdrawn nor cleared. `isShown` returns whether it is open now. A screen hides it once acknowledged there. */
export const Cue = z.object({
  id: Id,
  to: Addressee,
  content: z.union([SentContent, NewTimes]),
  by: z.object({ link: Id, roles: listOf(Role) }),
  /** The booth of a signal and the interpreter in it; absent for other cues and in older logs. */
  booth: z.object({ id: Id, who: Interpreter }).exactOptional(),
  sentAt: Instant,
  /** When it closes; null for a card that waits (`due`). */
  until: Instant.nullable(),
  /** The item that it is for and ends with; absent if there is none. */
  turn: Id.exactOptional(),
  /** When an armed card shows (T6b): once its item has `left` ms remaining, for `life` ms. So it follows grants and pauses. */
  due: z.object({ left: Ms, life: Ms }).exactOptional(),
  /** Who acknowledged it, in order. */
  seen: listOf(z.object({ link: Id, person: Id.nullable(), at: Instant })),
})
export type Cue = Readonly<z.infer<typeof Cue>>
