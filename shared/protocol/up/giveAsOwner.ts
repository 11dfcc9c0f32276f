import { z } from 'zod'
import { ShowId } from '../../agenda/ids.ts'
import { Command } from '../../run/command.ts'

/** A command to one of the server's shows by the owner's key, under an id that their page made; answered with `Answer`. */
export const GiveAsOwner = z.strictObject({ id: z.uuid(), show: ShowId, command: Command })
export type GiveAsOwner = z.infer<typeof GiveAsOwner>
