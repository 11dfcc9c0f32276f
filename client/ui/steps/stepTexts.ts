import { homeZone } from '../../../shared/agenda/homeZone.ts'
import type { LinkId } from '../../../shared/agenda/ids.ts'
import { OWNER_KEY, SERVER } from '../../../shared/run/actors.ts'
import type { Role } from '../../../shared/run/grant.ts'
import { deskOf, type RoleDesk } from '../../../shared/run/roles.ts'
import type { RunDesk } from '../../../shared/run/step.ts'
import { clockText, digits, spentSeconds } from '../../../shared/time/format.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useShow } from '../../live/LiveContext.tsx'
import { holderName } from '../agenda/peopleNames.ts'
import { useLength } from '../agenda/useLength.ts'
import { useScheduleStatus } from '../agenda/useScheduleStatus.ts'
import type { StepFact, StepRow } from './stepRows.ts'
import type {
  ChangedTime,
  DescribedStep,
  Outcome,
  RemainingChange,
  UndoPreview,
} from './undoPreview.ts'

/** The maximum number of remaining changes that are named. */
const MAX_NAMED = 3

/** The role of each desk; null if the step's own desk decides. */
const AT_DESK = {
  moderators: 'moderator',
  timekeepers: 'timekeeper',
  owner: 'owner',
  planner: 'planner',
  booth: null,
  speaker: null,
  other: null,
} as const satisfies Record<RoleDesk, Role | null>

/** Returns the role of an author, by the roles of their link, else by the desk. */
function roleOf(roles: readonly Role[], desk: RunDesk | null) {
  return AT_DESK[deskOf(roles)] ?? (desk === null ? 'unknown' : AT_DESK[desk])
}

/** The form in which an author is named: in a sentence, or alone in a column. */
type Form = 'sentence' | 'column'

/** Returns a function that names the author of a command by their link: you, a person or a program by name, or a role. `desk` gives the role if the link is not visible to the reader. */
function useWho(form: Form = 'sentence'): (link: LinkId, desk: RunDesk | null) => string {
  const { t, lang } = useTranslation('steps')
  const you = useShow((state) => state.you?.link ?? null)
  const links = useShow((state) => state.show?.links ?? null)
  const agenda = useShow((state) => state.show?.published?.agenda ?? null)
  return (id, desk) => {
    if (id === you) return t(`who.${form}.you`)
    if (id === SERVER) return t(`who.${form}.itself`)
    const grant = links?.find((link) => link.id === id)?.grant
    const name = holderName(grant, agenda, lang)
    if (name !== null) return name
    const roles = id === OWNER_KEY ? (['owner'] as const) : (grant?.roles ?? [])
    return t(`who.${form}.${roleOf(roles, desk)}`)
  }
}

/** Returns a function that formats the facts of a step. */
export function useStepText(): (fact: StepFact) => string {
  const { t } = useTranslation(['steps', 'answers'])
  return ({ key, command, item, other, minutes }) =>
    t(`steps:what.${key}`, {
      item,
      other,
      count: minutes,
      command: t(`answers:command.${command}`),
    })
}

function useClock(): (at: Instant) => string {
  const zone = useShow((state) => homeZone(state.show?.published?.agenda))
  return (at) => clockText(at, zone)
}

/** Returns functions that format when a step was made, by whom and at which desk, and whether it was undone. */
export function useRowTexts(desk: RunDesk) {
  const { t } = useTranslation('steps')
  const column = useWho('column')
  const who = useWho()
  const clock = useClock()
  const undoneText = ({ state, back }: StepRow) => {
    if (state === 'older') return t('cannot.older')
    if (state === 'stands') return null
    if (back === null || back.by === null) return t('backPlain')
    return t('back', { at: clock(back.at), who: who(back.by, null) })
  }
  return {
    when: ({ at }: Pick<StepRow, 'at'>) => clock(at),
    author: (row: StepRow) => {
      const name = column(row.by, row.desk)
      const other = row.desk === desk || name === t('who.column.timekeeper')
      return [name, other ? null : t(`desk.${row.desk}`), undoneText(row)]
        .filter((part) => part !== null)
        .join(t('and'))
    },
  }
}

/** Returns functions that format what is undone with a step, and what stays. */
export function useChangeTexts() {
  const { t, languageName } = useTranslation('steps')
  const text = useStepText()
  const who = useWho()
  const stepText = ({ what, by, desk, paused }: DescribedStep) => {
    const act = paused === null ? text(what) : t('paused', { time: digits(spentSeconds(paused)) })
    return t('stepBy', { what: act, who: who(by, desk) })
  }
  const changeText = (one: RemainingChange): string => {
    switch (one.of) {
      case 'step':
        return stepText(one.step)
      case 'language':
        return one.language === null
          ? t('remaining.languageItem')
          : t('remaining.language', { language: languageName(one.language) })
      case 'schedule':
        return t('remaining.schedule')
      default:
        return t(`remaining.${one.of}`, { item: one.item })
    }
  }
  return {
    undoes: (going: readonly DescribedStep[]) => going.map(stepText).join(t('and')),
    keeps: (changes: readonly RemainingChange[]) => {
      const rest = changes.length - MAX_NAMED
      const named = changes.slice(0, rest > 0 ? MAX_NAMED : undefined).map(changeText)
      return [...named, ...(rest > 0 ? [t('more', { count: rest })] : [])].join(t('and'))
    },
  }
}

/** Returns a function that formats the new time of an item. */
export function useTimeText(): (changed: ChangedTime) => string {
  const { t } = useTranslation('steps')
  const length = useLength()
  return ({ name, to, spent, allotted }) => {
    const key = to === 'runs' && allotted === 0 ? 'runsOpen' : to
    const lengths = {
      spent: digits(spentSeconds(spent)),
      allotted: length(allotted, 'short'),
    }
    return t(`to.${key}`, { name, ...lengths })
  }
}

/** Returns a function that formats how the show is against its plan after an undo, and when it ends. */
export function useOutcomeText(): (outcome: Outcome) => string {
  const { t } = useTranslation('steps')
  const clock = useClock()
  const statusText = useScheduleStatus()
  const landingText = ({ end: at, minutes }: Outcome['landing']) => {
    const end = clock(at)
    if (minutes === null) return t('ends.noStop', { end })
    if (minutes === 0) return t('ends.onStop', { end })
    return t(minutes < 0 ? 'ends.over' : 'ends.spare', { end, count: Math.abs(minutes) })
  }
  return ({ drift, landing }) => {
    if (drift.unchanged && landing.unchanged) return t('allAsNow')
    const label = (what: string, unchanged: boolean) => (unchanged ? t('asNow', { what }) : what)
    return [
      label(statusText(drift.status), drift.unchanged),
      label(landingText(landing), landing.unchanged),
    ].join(t('and'))
  }
}

/** Returns a function that formats why a step cannot be undone. */
export function useRefusalText(): (refusal: Extract<UndoPreview, { ok: false }>) => string {
  const { t } = useTranslation('steps')
  const who = useWho()
  return ({ why, by }) => {
    if (why === 'changed' && by === null) return t('cannot.changedUnknown')
    return t(`cannot.${why}`, { who: by === null ? '' : who(by, null) })
  }
}
