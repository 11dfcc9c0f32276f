import type { Plan } from './plan.ts'
import type { Outcome } from './world.ts'

/** How many shorter plans are tried at the most. */
const MOST_TRIES = 400

/** Leaves out what a failing plan does not need: first halves of its acts, then smaller parts, then single acts. Returns the shortest plan that still fails. */
export async function shrink(
  plan: Plan,
  live: (plan: Plan) => Promise<Pick<Outcome, 'failure'>>,
): Promise<Plan> {
  let shortest = plan
  let tries = 0
  let size = Math.ceil(plan.acts.length / 2)
  while (size >= 1 && tries < MOST_TRIES) {
    let isShorter = false
    for (let from = 0; from < shortest.acts.length && tries < MOST_TRIES; ) {
      const acts = shortest.acts.filter((_, n) => n < from || n >= from + size)
      const shorter = { ...shortest, acts }
      tries += 1
      if ((await live(shorter)).failure === null) from += size
      else {
        shortest = shorter
        isShorter = true
      }
    }
    if (size > 1) size = Math.ceil(size / 2)
    else if (!isShorter) break
  }
  return shortest
}
