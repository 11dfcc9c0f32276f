/** The kinds of request: one more minute, or the floor. */
export const REQUESTS = ['minute', 'floor'] as const
export type RequestKind = (typeof REQUESTS)[number]

/** The commands that grant requests and lower their hands (`lowerGrantedHands` in `decide/people.ts`). */
export type GrantingCommand = 'giveTime' | 'giveFloor'

export const GRANTED_BY = {
  minute: 'giveTime',
  floor: 'giveFloor',
} as const satisfies Record<RequestKind, GrantingCommand>
