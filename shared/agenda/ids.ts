import { z } from 'zod'
import { PLAIN_ID } from './plainId.ts'

/** An id inside a show: letters, digits, and . _ - / (a command creates ids as `commandId/n`). */
const Id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._/-]{0,79}$/, 'an id of 1 to 80 plain characters')

export const ItemId = Id
export type ItemId = string
export const SegmentId = Id
export type SegmentId = string
export const PersonId = Id
export type PersonId = string
export const TermId = Id
export type TermId = string

/** The permanent id of a booth, such as `en–zh`, also in links; it is the name until the booth is renamed. */
export const BoothId = z.string().trim().min(1).max(40)
export type BoothId = string

export const LinkId = z.string().regex(PLAIN_ID, 'a link id of 1 to 40 plain characters')
export type LinkId = string
export const ShowId = z.string().regex(PLAIN_ID, 'a show id of 1 to 40 plain characters')
export type ShowId = string
/** The id of shows that belong together, such as the days of one text. */
export const SeriesId = z.string().regex(PLAIN_ID, 'a series id of 1 to 40 plain characters')
export type SeriesId = string
