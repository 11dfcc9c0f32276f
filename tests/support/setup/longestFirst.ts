import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The files that take longest, the longest first, as parts of their paths: begun last, one of them would be waited for alone. */
export const LONGEST: readonly string[] = [
  'journeys/outage',
  'journeys/planner',
  'journeys/console',
  'journeys/entrance',
  'journeys/show',
  'journeys/clock',
  'journeys/session/briefSession',
  'journeys/wayIn',
  'looks/still',
  'looks/scenes',
  'looks/pages',
  'looks/print',
  'boot/starting',
  'boot/developing',
  'client/owner/OwnerPage.served',
  'client/moderator/recovery',
  'client/planner/paste/PastePage',
].map((file) => `/tests/${file}.test.`)

function rank({ moduleId }: TestSpecification): number {
  const at = LONGEST.findIndex((file) => moduleId.includes(file))
  return at === -1 ? LONGEST.length : at
}

/** Begins with what takes longest, also where no earlier run has left its times behind. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const sorted = await super.sort(files)
    return sorted.toSorted(
      (a, b) =>
        a.project.config.sequence.groupOrder - b.project.config.sequence.groupOrder ||
        rank(a) - rank(b),
    )
  }
}
