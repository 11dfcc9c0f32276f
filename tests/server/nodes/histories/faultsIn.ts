import { wronglyAnswered } from './answered.ts'
import { behindInSync } from './behindInSync.ts'
import { decidedOtherwise } from './decidedAgain.ts'
import type { History } from './history.ts'
import { outOfOrder } from './ordered.ts'
import { shownWrong } from './shownWrong.ts'
import { stampedWrong } from './stampedWrong.ts'

/** Everything that is wrong with a history, in words; nothing where what was promised was kept. */
export function faultsIn(history: History): readonly string[] {
  return [
    ...outOfOrder(history.log),
    ...stampedWrong(history),
    ...wronglyAnswered(history),
    ...decidedOtherwise(history),
    ...shownWrong(history),
    ...behindInSync(history),
  ]
}
