import { z } from 'zod'

/** What kind of device a screen runs on, as it says itself. */
export const Device = z.enum(['phone', 'tablet', 'computer'])
export type Device = z.infer<typeof Device>

/** When a link was opened first and last, in server time (ms), and on what the last time. */
export const Opened = z.strictObject({ first: z.int(), last: z.int(), on: Device })
export type Opened = z.infer<typeof Opened>
