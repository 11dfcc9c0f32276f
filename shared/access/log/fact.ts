import type { LinkId } from '../../agenda/ids.ts'
import type { LanguageTag, Texts } from '../../agenda/texts.ts'
import type { CommandType } from '../../run/command.ts'
import type { CueContent } from '../../run/cue.ts'
import type { Role } from '../../run/grant.ts'
import type { PlainLook } from '../../run/stageLook.ts'
import type { StepKey } from '../../run/stepSentence.ts'
import type { Instant } from '../../time/instant.ts'

/** Something of the agenda as it was called when it happened; null where it is not known under that id. */
export type Named = { readonly id: string; readonly name: Texts | null }

/** An item by who speaks in it first, else by its title; by both where one person's turns have to be told apart. */
export type NamedItem = Named & { readonly title?: Texts }

/** Whose a link is: what it opens, and the person or booth that it belongs to. */
export type Holder = {
  readonly roles: readonly Role[]
  readonly person: Named | null
  readonly booth: string | null
  /** What an interpreter is called who is nobody of the agenda; absent elsewhere. */
  readonly name?: string
}

/** Who did something, with the roles that they had then. */
export type Author = Holder & { readonly link: LinkId }

/** What a step did: which sentence, about what, and how many minutes. */
export type StepDeed = {
  readonly key: StepKey
  readonly command: CommandType
  readonly item: NamedItem | null
  readonly other: NamedItem | null
  readonly minutes: number
}

/** Whom a cue was for. */
type Receiver =
  | { readonly type: 'person'; readonly person: Named }
  | { readonly type: 'group'; readonly role: Role }

/** Somebody of a booth, by their link, with the person or the name that it is of. */
export type NamedInterpreter = {
  readonly link: LinkId
  readonly person: Named | null
  readonly name: string | null
}

/** What a line of the log says, before it is put into words. */
export type LogFact =
  | {
      readonly key:
        | ('made' | 'archived' | 'unarchived' | 'opened' | 'closed' | 'begunAgain')
        | ('started' | 'showEnded' | 'reopened' | 'languageItem' | 'floorEnded')
        | ('ordered' | 'published' | 'unpublished')
        | ('reportShared' | 'reportKept')
    }
  | {
      readonly key:
        | ('on' | 'ended' | 'returned' | 'paused' | 'resumed' | 'dropped' | 'restored')
        | ('inserted' | 'removed' | 'edited' | 'pointOpen')
        | ('remarked' | 'remarkCleared')
      readonly item: NamedItem
    }
  | {
      readonly key: 'given' | 'taken' | 'lowered'
      readonly item: NamedItem
      readonly minutes: number
    }
  | { readonly key: 'moved'; readonly minutes: number }
  | { readonly key: 'stopMoved'; readonly time: Instant }
  | {
      readonly key: 'clock'
      /** What the show's clock was put to, and how fast it runs; 0 where it stands. */
      readonly time: Instant
      readonly rate: number
    }
  /** Null: the show itself. */
  | { readonly key: 'began'; readonly item: NamedItem | null; readonly time: Instant }
  /** Null: at the time in the plan again. */
  | { readonly key: 'goesOn'; readonly segment: Named; readonly time: Instant | null }
  | { readonly key: 'point'; readonly item: NamedItem; readonly point: Texts }
  | { readonly key: 'language'; readonly language: LanguageTag }
  | { readonly key: 'look'; readonly look: PlainLook }
  | { readonly key: 'lookMessage'; readonly texts: Texts }
  | {
      readonly key:
        | ('floorGiven' | 'handMinute' | 'handFloor' | 'here' | 'notHere' | 'unmarked')
        | ('personAdded' | 'personRemoved')
      readonly person: Named
    }
  | { readonly key: 'handLowered' | 'handDeclined'; readonly person: Named | null }
  | { readonly key: 'cueSeen'; readonly person: Named | null; readonly content: CueContent | null }
  | { readonly key: 'cue' | 'cueArmed'; readonly to: Receiver; readonly content: CueContent }
  | {
      readonly key: 'cueOver' | 'cueWithdrawn' | 'cardEnded' | 'cardTaken'
      readonly content: CueContent | null
    }
  | {
      readonly key: 'linkMade' | 'linkReplaced' | 'linkRevoked' | 'rolesSet'
      readonly whose: Holder | null
    }
  /** What happened in a booth: who, and before which item where that is said. */
  | {
      readonly key:
        | ('boothOn' | 'boothSwapped' | 'boothInNeed' | 'boothLeft')
        | ('swapAsked' | 'swapAgreed' | 'swapDeclined')
      readonly booth: string
      readonly who: NamedInterpreter | null
      readonly before: NamedItem | null
    }
  | { readonly key: 'swapSkipped'; readonly booth: string; readonly before: NamedItem }
  /** What was done to the draft, of which nothing else is told. */
  | { readonly key: 'step'; readonly deed: StepDeed }
  | {
      readonly key: 'undone' | 'redone'
      readonly step: string
      /** Null where it is no longer kept. */
      readonly deed: StepDeed | null
    }
