import type { ItemId } from '../../../../shared/agenda/ids.ts'
import type { Agenda } from '../../../../shared/agenda/model.ts'
import { textIn } from '../../../../shared/agenda/textIn.ts'
import { findItem, flatItems } from '../../../../shared/run/lookup.ts'
import { type Duration, MINUTE } from '../../../../shared/time/instant.ts'
import type { Cut } from '../../../../shared/timing/recovery/option.ts'
import { entryFor } from '../../../i18n/language.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { lengthFigure } from '../../../ui/agenda/lengthFigure.ts'
import { shortTitle } from '../../../ui/agenda/shortTitle.ts'
import type { ConsoleContext } from '../context/consoleContext.ts'
import { useTimes } from '../context/useTimes.ts'
import { shortName } from '../timeline/itemNames.ts'
import { askedNames } from './askedNames.ts'
import type { Way } from './way.ts'

/** With more items a sentence has only their number. */
const MOST_NAMES = 3

type Verb = 'cut' | 'ask' | 'give'

/** The items of one amount. */
type Group = { readonly by: Duration; readonly items: readonly ItemId[] }

function groupsOf(cuts: readonly Cut[]): readonly Group[] {
  const groups = new Map<Duration, ItemId[]>()
  for (const { item, from, to } of cuts) {
    const by = Math.abs(from - to)
    groups.set(by, [...(groups.get(by) ?? []), item])
  }
  return [...groups].map(([by, items]) => ({ by, items }))
}

/** Joins names, the last with "and". */
function spoken(names: readonly string[], lang: string): string {
  return new Intl.ListFormat(entryFor(lang).locale, { type: 'conjunction' }).format(names)
}

/** Starts a text with a capital letter. */
export const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

/** Returns the names of items: the only break is "the break", and a second item of one name has its title. */
function useCalled({ show, lang }: ConsoleContext): (id: ItemId) => string {
  const { t } = useTranslation('recovery')
  const { published } = show
  const agenda: Agenda | null = published?.agenda ?? null
  const reader = { published, lang }
  const short = (id: ItemId) => shortName(reader, id).text
  return (id) => {
    if (agenda === null) return id
    const all = flatItems(agenda)
    const breaks = all.filter(({ item }) => item.kind === 'break')
    const isBreak = findItem(agenda, id)?.item.kind === 'break'
    if (isBreak && breaks.length === 1) return t('clause.break')
    const name = short(id)
    const first = all.find(({ item }) => short(item.id) === name)
    const item = findItem(agenda, id)?.item
    if (item === undefined || first?.item.id === id) return name
    return shortTitle(textIn(item.title, lang)).text
  }
}

/** Returns a length in words; many minutes in hours. */
export function useLengthText(): (length: Duration) => string {
  const { t } = useTranslation(['recovery', 'common'])
  return (length) => {
    if (length === MINUTE / 2) return t('common:halfMinute')
    return t('inMinutes', { count: length / MINUTE })
  }
}

/** Returns the names of items, and the sentence of a way. */
export function useWayTexts(context: ConsoleContext): {
  readonly called: (id: ItemId) => string
  readonly title: (way: Way) => string
} {
  const { t } = useTranslation('recovery')
  const { home } = useTimes(context)
  const called = useCalled(context)
  const length = useLengthText()
  const { lang, show } = context
  const names = (ids: readonly ItemId[], name = called) => spoken(ids.map(name), lang)
  /** The names of a sentence: one that asks names people. */
  const namedFor = (verb: Verb, cuts: readonly Cut[]) => {
    if (verb !== 'ask') return called
    const items = cuts.map(({ item }) => item)
    const people = askedNames(show.published?.agenda ?? null, items, lang, (who, what) =>
      t('clause.ofItem', { who, what }),
    )
    return (id: ItemId) => people.get(id) ?? called(id)
  }

  const many = (verb: Verb, groups: readonly Group[], count: number) => {
    const amounts = groups.map(({ by }) => by)
    const [least, most] = [Math.min(...amounts), Math.max(...amounts)]
    return least === most
      ? t(`clause.${verb}.many`, { count, by: length(most) })
      : t(`clause.${verb}.range`, { count, least: lengthFigure(least), by: length(most) })
  }
  const timed = (verb: Verb, cuts: readonly Cut[]): readonly string[] => {
    if (cuts.length === 0) return []
    const groups = groupsOf(cuts)
    if (cuts.length > MOST_NAMES) return [many(verb, groups, cuts.length)]
    const [first] = cuts
    if (verb === 'cut' && cuts.length === 1 && first !== undefined)
      return [t('clause.to', { what: called(first.item), to: length(first.to) })]
    const name = namedFor(verb, cuts)
    const parts = groups.map(({ by, items }) =>
      t(`clause.${verb}.${items.length === 1 ? 'one' : 'each'}`, {
        what: names(items, name),
        by: length(by),
      }),
    )
    const what = parts.join(t('clause.comma'))
    return [t(`clause.${verb}.lead`, { what })]
  }
  const title = ({ cuts, drops, restores, stop }: Way) => {
    const clauses = [
      ...(drops.length === 0 ? [] : [t('clause.drop', { what: names(drops) })]),
      ...timed(
        'cut',
        cuts.filter(({ from, to, asks }) => to < from && !asks),
      ),
      ...timed(
        'ask',
        cuts.filter(({ asks }) => asks),
      ),
      ...(restores.length === 0 ? [] : [t('clause.restore', { what: names(restores) })]),
      ...timed(
        'give',
        cuts.filter(({ from, to }) => to > from),
      ),
      ...(stop === null ? [] : [t('clause.stop', { at: home(stop.to) })]),
    ]
    return capital(clauses.join(t('clause.comma')))
  }
  return { called, title }
}

/** Returns what a way does, without its amounts: these are in its table. */
export function useWayHeading(context: ConsoleContext): (way: Way) => string {
  const { t } = useTranslation('recovery')
  const { home } = useTimes(context)
  const called = useCalled(context)
  return ({ cuts, drops, restores, stop }: Way) => {
    const list = (ids: readonly ItemId[]) =>
      ids.length > MOST_NAMES
        ? t('heading.items', { count: ids.length })
        : spoken(ids.map(called), context.lang)
    const itemsOf = (wanted: (cut: Cut) => boolean) => cuts.filter(wanted).map(({ item }) => item)
    const parts = [
      { ids: drops, text: (what: string) => t('clause.drop', { what }) },
      {
        ids: itemsOf(({ from, to, asks }) => to < from && !asks),
        text: (what: string) => t('heading.cut', { what }),
      },
      {
        ids: itemsOf(({ asks }) => asks),
        text: (what: string) => t('heading.ask', { what }),
      },
      { ids: restores, text: (what: string) => t('clause.restore', { what }) },
      {
        ids: itemsOf(({ from, to }) => to > from),
        text: (what: string) => t('heading.give', { what }),
      },
    ]
    const clauses = parts.flatMap(({ ids, text }) => (ids.length === 0 ? [] : [text(list(ids))]))
    const moved = stop === null ? [] : [t('clause.stop', { at: home(stop.to) })]
    return capital([...clauses, ...moved].join(t('clause.comma')))
  }
}
