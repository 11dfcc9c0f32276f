import { z } from 'zod'
import { Command } from '../../run/command.ts'

/** A command under an id its screen made (a UUID); answered with `Answer`. */
export const Give = z.strictObject({ id: z.uuid(), command: Command })
export type Give = z.infer<typeof Give>
