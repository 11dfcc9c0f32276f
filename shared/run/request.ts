/** What a person can ask for: a minute more, or the floor. */
export const REQUESTS = ['minute', 'floor'] as const
export type RequestKind = (typeof REQUESTS)[number]

/** The commands whose rules lower the hands that they grant (`granted` in `decide/people.ts`). */
export type GrantingCommand = 'giveTime' | 'giveFloor'

/** The command that grants each kind of request. */
export const GRANTED_BY = {
  minute: 'giveTime',
  floor: 'giveFloor',
} as const satisfies Record<RequestKind, GrantingCommand>
