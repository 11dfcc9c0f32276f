import fc from 'fast-check'
import type { Case } from '../support/given.ts'
import { agrees, agreesOnLatest, live } from './agreement.ts'
import { randomAgenda, randomStory } from './randomShow.ts'

/** Lives through so many random stories and compares every projection at every moment; says which presses were accepted. */
export function compareProjections(numRuns: number): readonly string[] {
  const happened = new Set<string>()
  const property = fc.property(randomAgenda, randomStory, (agenda, story) => {
    for (const press of live(agenda, story, agrees)) happened.add(press)
  })
  fc.assert(property, { numRuns })
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
