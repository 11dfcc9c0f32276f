import type { ShowState } from '../../../shared/run/state.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { sceneAt } from './agree.ts'
import {
  agreeOnItem,
  agreeOnNames,
  agreeOnNext,
  agreeOnQueue,
  agreeOnSlack,
  agreeOnTurns,
} from './agreeOnWhat.ts'
import {
  agreeOnDrift,
  agreeOnPause,
  agreeOnStarts,
  agreeOnTheEnd,
  agreeOnUntil,
} from './agreeOnWhen.ts'

/** No two screens of a show say what cannot both be true of this moment. */
export function screensAgree(show: ShowState, now: Instant): void {
  const scene = sceneAt(show, now)
  if (scene === null) return
  agreeOnItem(scene)
  agreeOnNames(scene)
  agreeOnNext(scene)
  agreeOnQueue(scene)
  agreeOnTurns(scene)
  agreeOnSlack(scene)
  agreeOnPause(scene)
  agreeOnUntil(scene)
  agreeOnStarts(scene)
  agreeOnTheEnd(scene)
  agreeOnDrift(scene)
}
