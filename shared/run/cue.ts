import { z } from 'zod'
import { type LinkId, PersonId } from '../agenda/ids.ts'
import { LanguageTag } from '../agenda/texts.ts'
import type { Instant } from '../time/instant.ts'
import { Role } from './grant.ts'

/** Cues whose words every screen has in its own languages. */
export const CannedCue = z.enum([
  'minutes',
  'stop',
  'louder',
  'slower',
  'slides',
  'microphone',
  'next',
  'thanks',
])
export type CannedCue = z.infer<typeof CannedCue>

/** What a cue says: a canned one (`minutes` with how many are left), or free text in a language. */
export const CueContent = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('canned'),
    canned: CannedCue,
    params: z.strictObject({ minutes: z.int().min(0).max(999) }).nullable(),
  }),
  z.strictObject({
    type: z.literal('free'),
    text: z.string().trim().min(1).max(200),
    lang: LanguageTag,
  }),
])
export type CueContent = z.infer<typeof CueContent>

/** Whom a cue is for: one person, or everyone with a role. */
export const Addressee = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('person'), person: PersonId }),
  z.strictObject({ type: z.literal('group'), role: Role }),
])
export type Addressee = z.infer<typeof Addressee>

/** How long a cue stays open unless its sender says otherwise, in ms. */
export const CUE_LIFE = 120_000

/** A cue that is still open: not yet expired at `until`. A screen hides it after that or once it was acknowledged there. */
export type Cue = {
  readonly id: string
  readonly to: Addressee
  readonly content: CueContent
  readonly by: { readonly link: LinkId; readonly roles: readonly Role[] }
  readonly sentAt: Instant
  readonly until: Instant
  /** Who has seen it, in order; by person where the link has one. */
  readonly seen: ReadonlyArray<{
    readonly link: LinkId
    readonly person: PersonId | null
    readonly at: Instant
  }>
}
