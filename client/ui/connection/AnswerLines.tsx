import { useEffect, useRef } from 'react'
import { homeZone } from '../../../shared/agenda/homeZone.ts'
import type { Command } from '../../../shared/run/command.ts'
import type { decide } from '../../../shared/run/decide.ts'
import { clockSecondsText } from '../../../shared/time/format.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useLive, useShow } from '../../live/LiveContext.tsx'
import type { LiveState, Pending } from '../../live/liveState.ts'
import { nameOfId } from '../agenda/peopleNames.ts'
import { Button } from '../controls/Button.tsx'
import { useLazyLoad } from '../controls/useLazyLoad.ts'
import notice from '../layout/notice.module.css'
import { useRefusalText } from './refusalWords.ts'
import { TroubleNotice } from './TroubleNotice.tsx'

/** The longest time that a refusal is shown, in ms. */
const SHOWN_FOR = 20_000

type Decide = typeof decide

/** Loads the rules of the run. Only a refusal needs them, so that read-only screens never load them. */
const loadRules = async () => (await import('../../../shared/run/decide.ts')).decide

/** Dismisses a refusal once its reason no longer applies, as far as this screen knows, and after `SHOWN_FOR` at the latest. */
function useDismissObsolete(): void {
  const live = useLive()
  const refused = useShow((state) => state.refused)
  const rules = useLazyLoad(loadRules, refused !== null, null)
  const isRefusedNow = useShow((state) => isStillRefused(state, live.now(), rules))
  const confirmedId = useRef<string | null>(null)
  const initial = useRef<{ readonly state: LiveState; readonly now: Instant | null } | null>(null)
  // Stores the state at the time of the refusal: its reason may no longer apply once the rules are loaded.
  useEffect(() => {
    initial.current = refused && { state: live.store.getState(), now: live.now() }
  }, [refused, live])
  useEffect(() => {
    const first = initial.current
    if (refused === null) return
    if (isRefusedNow || (first !== null && isStillRefused(first.state, first.now, rules)))
      confirmedId.current = refused.id
    if (!isRefusedNow && confirmedId.current === refused.id) live.dismiss()
  }, [refused, isRefusedNow, rules, live])
  useEffect(() => {
    if (refused === null) return
    const timer = setTimeout(() => live.dismiss(), SHOWN_FOR)
    return () => clearTimeout(timer)
  }, [refused, live])
}

/** Whether this screen's state would still refuse the same command for the same reason. False for reasons that only the server knows. */
function isStillRefused(
  { refused, show, you }: LiveState,
  now: Instant | null,
  rules: Decide | null,
): boolean {
  if (refused === null || show === null || you === null) return false
  if (now === null || rules === null) return false
  const actor = { link: you.link, ...you.grant }
  const decision = rules(show, refused.command, { now, wall: now, commandId: 'asked', actor })
  return !decision.ok && decision.refusal.reason === refused.refusal.reason
}

/** The newest refusal of this screen's commands as a sentence. Screen readers read it once; it stays until dismissed. */
export function RefusalLine() {
  const live = useLive()
  const refused = useShow((state) => state.refused)
  const refusalText = useRefusalText()
  useDismissObsolete()
  const text = refused && refusalText(refused.refusal)
  return <TroubleNotice text={text} dismiss={() => live.dismiss()} testid="refusal" />
}

function usePendingText(): (pending: Pending) => string {
  const agenda = useShow(({ show }) => show?.published?.agenda ?? show?.draft?.agenda ?? null)
  const { t, lang } = useTranslation(['answers', 'common'])
  const zone = homeZone(agenda)
  const placeOf = (command: Command): string | null => {
    if (!('from' in command)) return null
    return command.from.at === 'item'
      ? nameOfId(agenda, command.from.item, lang)
      : t('common:standby')
  }
  return (pending) => {
    const at =
      pending.pressedAt === null ? t('pending.someTime') : clockSecondsText(pending.pressedAt, zone)
    const command =
      pending.command.type === 'raiseHand'
        ? t(`common:askFor.${pending.command.wants}`)
        : t(`command.${pending.command.type}`)
    if (pending.state === 'unsent') return t('pending.waiting', { command, at })
    if (pending.state !== 'unknown') return t('pending.asking', { command, at })
    const place = placeOf(pending.command)
    return place === null
      ? t('pending.ask', { command, at })
      : t('pending.askFrom', { command, place, at })
  }
}

/** The commands without a known result: unsent, lost on the way, or still without an answer. Only a person sends them again. */
export function PendingList() {
  const { t } = useTranslation('answers')
  const live = useLive()
  const pending = useShow((state) => state.pending)
  const textOf = usePendingText()
  const shown = pending.filter(({ state }) => state !== 'sent')
  if (shown.length === 0) return null
  return (
    <section aria-label={t('pending.title')} data-testid="pending">
      <ul>
        {shown.map((one) => (
          <li key={one.id} className={notice.notice} data-tone="open" data-state={one.state}>
            <span className="strong">{textOf(one)}</span>
            {one.state === 'unknown' ? (
              <Button size="small" onClick={() => live.sendNow(one.id)}>
                {t('pending.sendNow')}
              </Button>
            ) : null}
            {one.state === 'asking' ? null : (
              <Button size="small" look="bare" onClick={() => live.discard(one.id)}>
                {t('pending.discard')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The results of this screen's commands that need attention: the newest refusal, and the commands without an answer. */
export function AnswerLines() {
  return (
    <>
      <RefusalLine />
      <PendingList />
    </>
  )
}
