import { homeZone } from '../../../shared/agenda/homeZone.ts'
import type { LinkId } from '../../../shared/agenda/ids.ts'
import { textIn } from '../../../shared/agenda/textIn.ts'
import { OWNER_KEY, SERVER } from '../../../shared/run/actors.ts'
import type { Role } from '../../../shared/run/grant.ts'
import { personOf } from '../../../shared/run/lookup.ts'
import { deskOf, type RoleDesk } from '../../../shared/run/roles.ts'
import type { RunDesk } from '../../../shared/run/step.ts'
import { clockText, digits, spentSeconds } from '../../../shared/time/format.ts'
import type { Duration, Instant } from '../../../shared/time/instant.ts'
import { tagOf } from '../../i18n/language.ts'
import { useLanguageNames } from '../../i18n/languageNames.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useShow } from '../../live/LiveContext.tsx'
import { useLength } from '../agenda/useLength.ts'
import { useScheduleStatus } from '../agenda/useScheduleStatus.ts'
import type { ChangedTime, Ending } from './afterwards.ts'
import type { StepFact } from './stepFact.ts'
import type { StepRow } from './stepRows.ts'
import type { Staying, TakingBack, ToldStep } from './takingBack.ts'

/** How many of the things that stay are named. */
const STAYS = 3

/** As whom somebody at a desk acted; null where only the desk of the step is known. */
const AT_DESK = {
  moderators: 'moderator',
  timekeepers: 'timekeeper',
  owner: 'owner',
  planner: 'planner',
  booth: null,
  speaker: null,
  other: null,
} as const satisfies Record<RoleDesk, Role | null>

/** As whom somebody acted, by the roles of their link, else by the desk. */
function roleOf(roles: readonly Role[], desk: RunDesk | null) {
  return AT_DESK[deskOf(roles)] ?? (desk === null ? 'unknown' : AT_DESK[desk])
}

/** How somebody is called: in a sentence, or alone in a column. */
type Form = 'said' | 'column'

/** Who gave a command with a link: you, a person by name, or a role; `desk` is where, for those who do not see whose it is. */
export function useWho(form: Form = 'said'): (link: LinkId, desk: RunDesk | null) => string {
  const { t } = useTranslation('steps')
  const lang = tagOf(useLanguage().language)
  const you = useShow((state) => state.you?.link ?? null)
  const links = useShow((state) => state.show?.links ?? null)
  const agenda = useShow((state) => state.show?.published?.agenda ?? null)
  return (id, desk) => {
    if (id === you) return t(`who.${form}.you`)
    if (id === SERVER) return t(`who.${form}.itself`)
    const { person = null, roles: own = [] } = links?.find((link) => link.id === id)?.grant ?? {}
    const named = agenda === null || person === null ? null : personOf(agenda, person)
    if (named !== null) return textIn(named.name, lang).text
    const roles = id === OWNER_KEY ? (['owner'] as const) : own
    return t(`who.${form}.${roleOf(roles, desk)}`)
  }
}

/** What a step did, in words. */
export function useStepWords(): (fact: StepFact) => string {
  const { t } = useTranslation(['steps', 'common'])
  return ({ key, command, item, other, minutes }) =>
    t(`steps:what.${key}`, {
      item,
      other,
      count: minutes,
      command: t(`common:command.${command}`),
    })
}

function useClock(): (at: Instant) => string {
  const zone = useShow((state) => homeZone(state.show?.published?.agenda))
  return (at) => clockText(at, zone)
}

/** When a step was made: how long ago, from a minute on at what time; and when it was taken back, and by whom. */
export function useRowWords(): {
  readonly when: (row: StepRow) => string
  readonly note: (row: StepRow) => string | null
} {
  const { t } = useTranslation('steps')
  const who = useWho()
  const clock = useClock()
  return {
    when: ({ ago, at }) =>
      ago === null ? clock(at) : t('ago', { time: digits(spentSeconds(ago)) }),
    note: ({ state, back }) => {
      if (state === 'older') return t('cannot.older')
      if (state === 'stands') return null
      if (back === null || back.by === null) return t('backPlain')
      return t('back', { at: clock(back.at), who: who(back.by, null) })
    },
  }
}

/** What goes with a step and what stays, in words. */
export function useToldWords(): {
  readonly goes: (going: readonly ToldStep[]) => string
  readonly stays: (stays: readonly Staying[]) => string
} {
  const { t } = useTranslation('steps')
  const words = useStepWords()
  const who = useWho()
  const tongue = useLanguageNames()
  const step = ({ what, by, desk, paused }: ToldStep) => {
    const did = paused === null ? words(what) : t('paused', { time: digits(spentSeconds(paused)) })
    return t('told', { what: did, who: who(by, desk) })
  }
  const stay = (one: Staying): string => {
    switch (one.of) {
      case 'step':
        return step(one.step)
      case 'language':
        return one.language === null
          ? t('kept.languageItem')
          : t('kept.language', { language: tongue.name(one.language) })
      case 'schedule':
        return t('kept.schedule')
      default:
        return t(`kept.${one.of}`, { item: one.item })
    }
  }
  return {
    goes: (going) => going.map(step).join(t('and')),
    stays: (stays) => {
      const rest = stays.length - STAYS
      const named = stays.slice(0, rest > 0 ? STAYS : undefined).map(stay)
      return [...named, ...(rest > 0 ? [t('more', { count: rest })] : [])].join(t('and'))
    },
  }
}

/** Whose time changes to what, in words. */
export function useTimeWords(): (changed: ChangedTime) => string {
  const { t } = useTranslation('steps')
  const length = useLength()
  const figure = (time: Duration) => digits(spentSeconds(time))
  return ({ name, to, spent, allotted }) => {
    const key = to === 'runs' && allotted === 0 ? 'runsOpen' : to
    return t(`to.${key}`, { name, spent: figure(spent), allotted: length(allotted, 'short') })
  }
}

/** How the show stands and lands afterwards, in words. */
export function useEndingWords(): (ending: Ending) => string {
  const { t } = useTranslation('steps')
  const clock = useClock()
  const standing = useScheduleStatus()
  const landingWords = ({ end: at, minutes }: Ending['landing']) => {
    const end = clock(at)
    if (minutes === null) return t('ends.noStop', { end })
    if (minutes === 0) return t('ends.onStop', { end })
    return minutes < 0
      ? t('ends.over', { end, count: -minutes })
      : t('ends.spare', { end, count: minutes })
  }
  return ({ drift, landing }) => {
    if (drift.asNow && landing.asNow) return t('allAsNow')
    const said = (what: string, asNow: boolean) => (asNow ? t('asNow', { what }) : what)
    return [
      said(standing(drift.standing), drift.asNow),
      said(landingWords(landing), landing.asNow),
    ].join(t('and'))
  }
}

/** Why a step cannot be taken back, in words. */
export function useCannotWords(): (why: Extract<TakingBack, { ok: false }>) => string {
  const { t } = useTranslation('steps')
  const who = useWho()
  return ({ why, by }) => {
    if (why === 'changed' && by === null) return t('cannot.changedUnknown')
    return t(`cannot.${why}`, { who: by === null ? '' : who(by, null) })
  }
}
