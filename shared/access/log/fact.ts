import type { LinkId } from '../../agenda/ids.ts'
import type { LanguageTag, Texts } from '../../agenda/texts.ts'
import type { CommandType } from '../../run/command.ts'
import type { CueContent } from '../../run/cue.ts'
import type { Role } from '../../run/grant.ts'
import type { RoleDesk } from '../../run/roles.ts'
import type { PlainLook } from '../../run/stageLook.ts'
import type { StepKey } from '../../run/stepSentence.ts'
import type { Instant } from '../../time/instant.ts'

/** The desk that gave a command; `self`: the show acted automatically. */
export type LogDesk = RoleDesk | 'self'

/** One line of a show's log. */
export type LogLine = {
  readonly seq: number
  readonly at: Instant
  /** Null if it happened automatically. */
  readonly by: Author | null
  readonly desk: LogDesk
  /** The step that this belongs to; absent if there is none. */
  readonly step?: string
  readonly fact: LogFact
}

/** A part of the agenda, with its name at that time; null if its id is unknown. */
export type Named = { readonly id: string; readonly name: Texts | null }

/** An item: `name` is the name of its first speaker, or else its title. `title` is present if that person has several items. */
export type NamedItem = Named & { readonly title?: Texts }

/** The roles of a link and the person or booth that it belongs to. */
export type Holder = {
  readonly roles: readonly Role[]
  readonly person: Named | null
  readonly booth: string | null
  /** The name of an interpreter who is not on the agenda; else absent. */
  readonly name?: string
}

/** The author of a command, with the roles of that time. */
export type Author = Holder & { readonly link: LinkId }

/** The effect of a step: the key of its sentence, its items, and its minutes. */
export type StepSummary = {
  readonly key: StepKey
  readonly command: CommandType
  readonly item: NamedItem | null
  readonly other: NamedItem | null
  readonly minutes: number
}

/** The addressee of a cue. */
type Receiver =
  | { readonly type: 'person'; readonly person: Named }
  | { readonly type: 'group'; readonly role: Role }

/** An interpreter: the link, with its person or its name. */
export type NamedInterpreter = {
  readonly link: LinkId
  readonly person: Named | null
  readonly name: string | null
}

/** The content of a log line, without its wording. */
export type LogFact =
  /** `opened`, `closed`: the public link is turned on or off; `reportKept`: the link of the report does not expire. */
  | {
      readonly key:
        | ('made' | 'archived' | 'unarchived' | 'opened' | 'closed' | 'begunAgain')
        | ('started' | 'showEnded' | 'reopened' | 'languageItem' | 'floorEnded')
        | ('published' | 'unpublished')
        | ('reportShared' | 'reportKept')
    }
  /** `on`: it becomes live; `returned`: it was live and waits again. */
  | {
      readonly key:
        | ('on' | 'ended' | 'returned' | 'paused' | 'resumed' | 'dropped' | 'restored')
        | ('inserted' | 'removed' | 'edited' | 'pointOpen')
        | ('remarked' | 'remarkCleared')
      readonly item: NamedItem
    }
  /** `lowered`: the total of taken time falls to `minutes`, because the item has no more (R5). */
  | {
      readonly key: 'given' | 'taken' | 'lowered'
      readonly item: NamedItem
      readonly minutes: number
    }
  | { readonly key: 'moved'; readonly minutes: number }
  | { readonly key: 'stopMoved'; readonly time: Instant }
  | {
      readonly key: 'clock'
      /** The new time of the show's clock. */
      readonly time: Instant
      /** Its new speed; 0 if it is paused. */
      readonly rate: number
    }
  /** The start of an item, corrected to `time`; `item` is null for the start of the show itself. */
  | { readonly key: 'began'; readonly item: NamedItem | null; readonly time: Instant }
  /** A segment starts at `time` instead of its planned clock time; null: the planned time applies again. */
  | { readonly key: 'goesOn'; readonly segment: Named; readonly time: Instant | null }
  | { readonly key: 'point'; readonly item: NamedItem; readonly point: Texts }
  | { readonly key: 'language'; readonly language: LanguageTag }
  | { readonly key: 'look'; readonly look: PlainLook }
  | { readonly key: 'lookMessage'; readonly texts: Texts }
  | {
      readonly key:
        | ('floorGiven' | 'handMinute' | 'handFloor' | 'here' | 'notHere' | 'unmarked')
        | ('personAdded' | 'personRemoved' | 'renamed')
      readonly person: Named
    }
  | { readonly key: 'handLowered' | 'handDeclined' | 'handPutOff'; readonly person: Named | null }
  | { readonly key: 'cueSeen'; readonly person: Named | null; readonly content: CueContent | null }
  | { readonly key: 'cue' | 'cueArmed'; readonly to: Receiver; readonly content: CueContent }
  /** `cardEnded`, `cardTaken`: an armed time card was not shown, because the item ended or time was taken. */
  | {
      readonly key: 'cueOver' | 'cueWithdrawn' | 'cardEnded' | 'cardTaken'
      readonly content: CueContent | null
    }
  | {
      readonly key: 'linkMade' | 'linkReplaced' | 'linkRevoked' | 'rolesSet'
      readonly whose: Holder | null
    }
  /** An event in a booth; `before` is the item at which a swap happens. */
  | {
      readonly key:
        | ('boothOn' | 'boothSwapped' | 'boothInNeed' | 'boothLeft')
        | ('swapAsked' | 'swapAgreed' | 'swapDeclined')
      readonly booth: string
      readonly who: NamedInterpreter | null
      readonly before: NamedItem | null
    }
  | { readonly key: 'swapSkipped'; readonly booth: string; readonly before: NamedItem }
  /** A step whose events have no fact of their own, such as an edit of the draft. */
  | { readonly key: 'step'; readonly deed: StepSummary }
  | {
      readonly key: 'undone' | 'redone'
      readonly step: string
      /** Null if it is no longer stored. */
      readonly deed: StepSummary | null
    }
