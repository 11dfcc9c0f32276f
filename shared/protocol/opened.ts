import { z } from 'zod'

/** The kind of device that a screen states. */
export const Device = z.enum(['phone', 'tablet', 'computer'])
export type Device = z.infer<typeof Device>

/** The times at which a link was first and last opened, in server time (ms), and the device of the last time. */
export const Opened = z.strictObject({ first: z.int(), last: z.int(), on: Device })
export type Opened = z.infer<typeof Opened>
