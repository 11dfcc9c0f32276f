import { setTimeout as wait } from 'node:timers/promises'
import { SECOND } from '../../../shared/time/instant.ts'

/**
 * Waits out the second in which no move is taken behind the last (R2b), as a person does who looks before they press. Asked
 * once the last move is seen on a screen: what is seen has happened before.
 */
export const aSecond = (): Promise<void> => wait(SECOND)
