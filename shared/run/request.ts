import type { CommandType } from './command.ts'

/** What a person can ask for: a minute more, or the floor. */
export const REQUESTS = ['minute', 'floor'] as const
export type RequestKind = (typeof REQUESTS)[number]

/** The command that grants each; it lowers the hands that asked for it. */
export const GRANTED_BY = {
  minute: 'giveTime',
  floor: 'giveFloor',
} as const satisfies Record<RequestKind, CommandType>
