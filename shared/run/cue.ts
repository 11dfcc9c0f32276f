import { z } from 'zod'
import { PersonId } from '../agenda/ids.ts'
import { LanguageTag, textUpTo } from '../agenda/texts.ts'
import { Id, Instant, Interpreter, listOf, Ms } from './entitySchemas.ts'
import { Role } from './grant.ts'

/** Cues whose words every screen has in its own languages. */
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

/** Words of somebody's own, in a language. */
export const OwnWords = z.strictObject({ text: textUpTo(200), lang: LanguageTag })
export type OwnWords = z.infer<typeof OwnWords>

/** What somebody can send: a canned cue (`minutes` with how many are left), or words of their own. */
export const SentContent = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('canned'),
    canned: CannedCue,
    params: z.strictObject({ minutes: z.int().min(0).max(999) }).nullable(),
  }),
  OwnWords.extend({ type: z.literal('free') }),
])
export type SentContent = z.infer<typeof SentContent>

/** How one's own items have become longer or shorter, lengths in ms (`to` null: it is left out; `from` null: it is back), with words from who did it (V5). */
const NewTimes = z.object({
  type: z.literal('times'),
  items: listOf(z.object({ item: Id, from: Ms.nullable(), to: Ms.nullable() })),
  word: OwnWords.nullable(),
})
export type NewTimes = Readonly<z.infer<typeof NewTimes>>

/** What a cue says. */
export type CueContent = SentContent | NewTimes

/** Whom a cue is for: one person, or everyone with a role. */
export const Addressee = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('person'), person: PersonId }),
  z.strictObject({ type: z.literal('group'), role: Role }),
])
export type Addressee = z.infer<typeof Addressee>

/** A cue that was not taken back or cleared away: `isShown` tells whether it is open now. A screen hides it once it was acknowledged there. */
export const Cue = z.object({
  id: Id,
  to: Addressee,
  content: z.union([SentContent, NewTimes]),
  by: z.object({ link: Id, roles: listOf(Role) }),
  /** Which booth signals, and who in it; absent of other cues, and in logs from before it was recorded. */
  booth: z.object({ id: Id, who: Interpreter }).exactOptional(),
  sentAt: Instant,
  /** When it closes; null for a card that waits for its time (`due`). */
  until: Instant.nullable(),
  /** The item that it is meant for, and ends with; absent where it is about none. */
  turn: Id.exactOptional(),
  /**
   * What a card that is armed waits for: that no more than `left` of its turn's time is left. It shows while the time left is
   * between that and `life` less, so that both follow grants and pauses (T6b); lengths in ms.
   */
  due: z.object({ left: Ms, life: Ms }).exactOptional(),
  /** Who has seen it, in order; by person where the link has one. */
  seen: listOf(z.object({ link: Id, person: Id.nullable(), at: Instant })),
})
export type Cue = Readonly<z.infer<typeof Cue>>
