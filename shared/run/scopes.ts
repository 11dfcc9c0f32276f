import type { Traits } from './roles.ts'

type ScopeFacts = Partial<Traits> & {
  /** Whether it sees all steps, which undo names. */
  readonly seesSteps?: true
}

/** What a reader of the run sees: everything that the crew sees of it. */
const RUN = {
  crew: true,
  hands: true,
  acknowledgements: true,
  cues: true,
  booths: true,
} as const satisfies ScopeFacts

/** What an integration may do, by scope, with what it sees for that. Its commands are in `shared/access/powers.ts`. */
const TABLE = {
  'read-run': { ...RUN, report: true },
  'read-agenda': { crew: true, briefed: true, exports: true },
  'control-run': { ...RUN, seesSteps: true },
  'send-cues': { cues: true, acknowledgements: true },
  'edit-draft': { crew: true, briefed: true, draft: true, seesSteps: true },
} as const satisfies Record<string, ScopeFacts>

export type Scope = keyof typeof TABLE

export const SCOPE_FACTS: Readonly<Record<Scope, ScopeFacts>> = TABLE

/** Every scope, in stored order. */
export const SCOPES = Object.keys(TABLE) as readonly Scope[]

/** Returns the scopes in stored order, each once. */
export function scopesInOrder(scopes: readonly Scope[]): Scope[] {
  return SCOPES.filter((scope) => scopes.includes(scope))
}
