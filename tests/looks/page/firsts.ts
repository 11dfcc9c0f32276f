import { boxOf } from './box.ts'
import { cutsOf } from './cuts.ts'
import { isSeen, nameOf, said } from './elements.ts'

/** Whether all of it is inside of the window and of everything that clips it, as the page opens. */
function isWhole(element: Element): boolean {
  const box = boxOf(element)
  const inWindow =
    box.left >= -1 && box.top >= -1 && box.right <= innerWidth + 1 && box.bottom <= innerHeight + 1
  return inWindow && cutsOf(element, box).cuts.length === 0
}

/** What a screen is for and is not whole in sight without scrolling: these elements, as far as they are there. */
export function firstFaults(firsts: readonly string[]): readonly string[] {
  return firsts.flatMap((selector) =>
    [...document.querySelectorAll(selector)]
      .filter((one) => isSeen(one) && boxOf(one).right > boxOf(one).left && !isWhole(one))
      .map((one) => `not in sight: ${said((one.textContent ?? '').trim())} in ${nameOf(one)}`),
  )
}
