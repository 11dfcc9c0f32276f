import { z } from 'zod'
import { Agenda } from '../agenda/model.ts'
import { LanguageTag, Texts } from '../agenda/texts.ts'
import { Cue } from './cue.ts'
import {
  Adjustment,
  Finding,
  FloorTurn,
  Hand,
  Id,
  Instant,
  Interpreter,
  listOf,
  MadeBy,
  Ms,
  Position,
  Progress,
  Published,
  recordOf,
  ShowClock,
} from './entitySchemas.ts'
import { Step } from './eventSchemas.ts'
import { Link } from './grant.ts'
import { Remark } from './remark.ts'
import { StageLook } from './stageLook.ts'

export const Stint = z.object({ who: Interpreter, start: Ms, end: Ms })

export const SwapRequest = z.object({
  id: Id,
  by: Interpreter,
  at: Instant,
  before: Id.nullable(),
  successor: Interpreter.nullable(),
})

export const BoothTurns = z.object({
  on: z.object({ who: Interpreter, since: Instant }).nullable(),
  /** The past stints, oldest first. */
  past: listOf(Stint),
  request: SwapRequest.nullable(),
  /** The interpreter who last declined a request in this turn. */
  declined: z.object({ by: Interpreter, at: Instant }).nullable(),
  /** The items before which no swap is proposed in this turn (R16b). */
  skipped: listOf(Id),
})

/** The language last heard on the floor, since when, and the one before it (null: none). */
const Heard = z.object({ language: LanguageTag, since: Instant, was: LanguageTag.nullable() })

export const Run = z.object({
  position: Position,
  /** When the show began, as pressed or corrected (R5b); null before Start. */
  startedAt: Instant.nullable(),
  /** The clock time at which a segment goes on, instead of the plan's (T1c). */
  goOn: recordOf(Instant),
  progress: recordOf(Progress),
  /** The event that began an item's newest turn, and whether its automatic end happened (R13). */
  starts: recordOf(z.object({ seq: Ms, cameToEnd: z.boolean() })),
  adjustments: recordOf(Adjustment),
  floor: FloorTurn.nullable(),
  language: LanguageTag.nullable(),
  /** Stored to announce changes (R18); absent if nothing was heard. */
  heard: Heard.exactOptional(),
  /** The talking point of an item, with the words at that time. */
  points: recordOf(Texts),
  /** The work in each booth; empty for readers who may not see it (R16). */
  booths: recordOf(BoothTurns),
  /** What the stage shows; reset at the end of the show (R15). */
  look: StageLook,
})

export const Draft = z.object({ agenda: Agenda, revision: Ms, findings: listOf(Finding) })

export const ReportShare = z.object({ link: Id, names: z.boolean(), until: Instant.nullable() })

export const ShowState = z.object({
  show: Id,
  rehearsal: z.boolean(),
  /** The series of the show; absent if there is none or the reader does not see it. */
  series: Id.exactOptional(),
  /** The show whose plan it rehearses; absent if there is none or the reader does not see it. */
  rehearses: Id.exactOptional(),
  /** The link that made this rehearsal; absent if unknown or hidden from the reader. */
  madeBy: MadeBy.exactOptional(),
  clock: ShowClock,
  /** Whether everyone may follow it without a link, unless it is archived. */
  public: z.boolean(),
  /** An archived show refuses almost every command. */
  archived: z.boolean(),
  /** Null if the reader may not see it. */
  draft: Draft.nullable(),
  published: Published.nullable(),
  run: Run,
  cues: listOf(Cue),
  hands: listOf(Hand),
  attendance: recordOf(z.enum(['here', 'not-here'])),
  links: listOf(Link),
  /** Remarks on items; absent if there are none or the reader does not see them. */
  remarks: recordOf(Remark).exactOptional(),
  /** Links to the report; absent if there are none or the reader does not see them. */
  shares: listOf(ReportShare).exactOptional(),
  steps: listOf(Step),
  /** Stored apart from the steps, of which old ones are dropped; null if there is none or the reader sees no steps. */
  lastMove: z.object({ by: Id, wall: Instant }).nullable(),
})
