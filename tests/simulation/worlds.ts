import fc from 'fast-check'
import type { Case } from '../support/given.ts'
import { pinned } from '../support/pinned.ts'
import { agrees, agreesOnLatest, isHeld, live } from './agreement.ts'
import { randomAgenda, randomStory } from './randomShow.ts'

/** Lives through so many random stories, some of them the same in every run, and compares every projection at every moment; says which presses were accepted, and whether a break was held. */
export function compareProjections(numRuns: number, same = 0): readonly string[] {
  const happened = new Set<string>()
  const property = fc.property(randomAgenda, randomStory, (agenda, story) => {
    const look = (show: Case) => {
      agrees(show)
      if (isHeld(show)) happened.add('a break is held')
    }
    for (const press of live(agenda, story, look)) happened.add(press)
  })
  const examples = pinned(fc.tuple(randomAgenda, randomStory), same)
  fc.assert(property, { numRuns, examples })
  return [...happened].sort()
}

/** Lives through so many random stories and compares the latest starts at the end of each. */
export function compareLatestStarts(numRuns: number): void {
  const property = fc.property(randomAgenda, randomStory, (agenda, story) => {
    const seen: Case[] = []
    live(agenda, story, (show) => {
      seen[0] = show
    })
    for (const show of seen) agreesOnLatest(show)
  })
  fc.assert(property, { numRuns })
}
