import type { I18n } from './i18n.ts'
import { LANGUAGES } from './language.ts'

/** Where the words of each area are; those that all screens share are always there. */
const AREAS = {
  card: () => import('./areas/card.ts'),
  moderator: () => import('./areas/moderator.ts'),
  speaker: () => import('./areas/speaker.ts'),
  pageSeen: () => import('./areas/pageSeen.ts'),
  timekeeper: () => import('./areas/timekeeper.ts'),
  timeline: () => import('./areas/timeline.ts'),
  recovery: () => import('./areas/recovery.ts'),
  interpreter: () => import('./areas/interpreter.ts'),
  audience: () => import('./areas/audience.ts'),
  stage: () => import('./areas/stage.ts'),
  steps: () => import('./areas/steps.ts'),
  noReturn: () => import('./areas/noReturn.ts'),
  front: () => import('./areas/front.ts'),
  owner: () => import('./areas/owner.ts'),
  planner: () => import('./areas/planner.ts'),
  intake: () => import('./areas/intake.ts'),
  giveOut: () => import('./areas/giveOut.ts'),
  linkAddress: () => import('./areas/linkAddress.ts'),
  linkRoles: () => import('./areas/linkRoles.ts'),
  report: () => import('./areas/report.ts'),
  nextTime: () => import('./areas/nextTime.ts'),
} as const

/** An area of the screens that has words of its own. */
export type Area = keyof typeof AREAS

/** Brings the words of these areas in every language, so that a change of language waits for nothing; rejects where one cannot be had. */
export async function learn(i18n: I18n, areas: readonly Area[]): Promise<void> {
  const all = await Promise.all(areas.map(async (area) => ({ area, ...(await AREAS[area]()) })))
  for (const { area, words } of all) {
    for (const language of LANGUAGES) i18n.learn(language, area, words[language])
  }
}
