import { z } from 'zod'
import { Agenda } from '../agenda/model.ts'
import { LanguageTag, Texts } from '../agenda/texts.ts'
import { Cue } from './cue.ts'
import {
  Adjustment,
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
import { Finding } from './finding.ts'
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
  /** The stints that are over, oldest first. */
  past: listOf(Stint),
  request: SwapRequest.nullable(),
  /** Who last said no to a request in this turn. */
  declined: z.object({ by: Interpreter, at: Instant }).nullable(),
  /** The items before which no swap is proposed any more in this turn (R16b). */
  skipped: listOf(Id),
})

/** The language last heard on the floor, since when, and what was heard before it (null: nothing). */
const Heard = z.object({ language: LanguageTag, since: Instant, was: LanguageTag.nullable() })

export const Run = z.object({
  position: Position,
  /** When the show began, as pressed or set since (R5b); null before Start. */
  startedAt: Instant.nullable(),
  /** The clock time at which a segment goes on, in place of the one in the plan (T1c). */
  goOn: recordOf(Instant),
  progress: recordOf(Progress),
  /** The event that an item's newest turn began with, and whether that turn came to its end by itself (R13). */
  starts: recordOf(z.object({ seq: Ms, cameToEnd: z.boolean() })),
  adjustments: recordOf(Adjustment),
  floor: FloorTurn.nullable(),
  language: LanguageTag.nullable(),
  /** A fact of the run, for what is announced (R18); absent where nothing was heard. */
  heard: Heard.exactOptional(),
  /** The talking point chosen for an item, as it read then. */
  points: recordOf(Texts),
  /** Who works in each booth, and who did before; empty for who may not see it (R16). */
  booths: recordOf(BoothTurns),
  /** What the stage shows, forgotten with the show's end (R15). */
  look: StageLook,
})

export const Draft = z.object({ agenda: Agenda, revision: Ms, findings: listOf(Finding) })

export const ReportShare = z.object({ link: Id, names: z.boolean(), until: Instant.nullable() })

export const ShowState = z.object({
  show: Id,
  rehearsal: z.boolean(),
  /** The shows it belongs with; absent where there are none, and for who may not see all. */
  series: Id.exactOptional(),
  /** The show whose plan it rehearses; absent where it was made for itself, and for who does not work on it. */
  rehearses: Id.exactOptional(),
  /** The link that made this rehearsal; absent where none did or the log is from before it was recorded, and for who may not see all. */
  madeBy: MadeBy.exactOptional(),
  clock: ShowClock,
  /** Whether anyone may follow it without a link; it is open to them unless it is archived. */
  public: z.boolean(),
  /** Put away by its owner: it takes no command but to be restored. */
  archived: z.boolean(),
  /** Null where this reader may not see it. */
  draft: Draft.nullable(),
  published: Published.nullable(),
  run: Run,
  cues: listOf(Cue),
  hands: listOf(Hand),
  attendance: recordOf(z.enum(['here', 'not-here'])),
  links: listOf(Link),
  /** What was noted of how items went; absent where nothing was, or this reader sees none. */
  remarks: recordOf(Remark).exactOptional(),
  /** The links that open the report; absent where there is none, or this reader sees none. */
  shares: listOf(ReportShare).exactOptional(),
  steps: listOf(Step),
  /** Stored beside the steps, which later ones push out; null where none was made or this reader sees no steps. */
  lastMove: z.object({ by: Id, wall: Instant }).nullable(),
})
