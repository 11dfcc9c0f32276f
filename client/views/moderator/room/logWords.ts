import { textIn } from '../../../../shared/agenda/textIn.ts'
import { useTongue } from '../../../i18n/tongue.ts'
import { calledOfId, nameOfId } from '../../../ui/agenda/itemName.ts'
import type { Desk } from '../desk/desk.ts'
import { useTimes } from '../desk/useTimes.ts'
import { type ConsoleWords, useWords } from '../desk/useWords.ts'
import { useCueWords } from './cueWords.ts'
import { personName } from './HandsPanel.tsx'
import type { LogEntry } from './log.ts'

/** A move of this many minutes is told by its day alone. */
const DAY = 24 * 60

/** Lines that are about an item, a person or nothing but themselves. */
function plainWords(
  t: ConsoleWords,
  entry: Exclude<
    LogEntry,
    {
      key:
        | ('cue' | 'cueArmed' | 'cueSeen' | 'cueWithdrawn' | 'cardEnded' | 'cardTaken')
        | ('moved' | 'clock' | 'language' | 'point')
    }
  >,
  item: (id: string, key: LogEntry['key']) => string,
  who: (id: string) => string,
): string {
  if ('minutes' in entry) {
    return t(`log.${entry.key}`, { item: item(entry.item, entry.key), count: entry.minutes })
  }
  if ('item' in entry) return t(`log.${entry.key}`, { item: item(entry.item, entry.key) })
  if ('person' in entry) return t(`log.${entry.key}`, { who: who(entry.person) })
  return t(`log.${entry.key}`)
}

/** A cue that was taken back, or a card that was not shown. */
function goneWords(
  t: ConsoleWords,
  { key, content }: Extract<LogEntry, { key: 'cueWithdrawn' | 'cardEnded' | 'cardTaken' }>,
  { what }: Pick<ReturnType<typeof useCueWords>, 'what'>,
): string {
  return t(`log.${key}`, { what: content === null ? t('log.someCue') : what(content) })
}

/** What a rehearsal's clock was put to. */
function clockWords(t: ConsoleWords, { rate }: { readonly rate: number }, time: string): string {
  if (rate === 0) return t('log.clockStood', { time })
  return rate === 1 ? t('log.clock', { time }) : t('log.clockFast', { time, count: rate })
}

/** Puts a line of the log into words. */
export function useLogWords(desk: Desk): (entry: LogEntry) => string {
  const { t } = useWords()
  const cue = useCueWords(desk)
  const tongue = useTongue()
  const times = useTimes(desk)
  // What is edited is told apart from the other turns of the same person.
  const item = (id: string, key?: LogEntry['key']) =>
    (key === 'edited' ? calledOfId : nameOfId)(desk.show.published?.agenda ?? null, id, desk.lang)
  const who = (id: string) => personName(desk.show, id, desk.lang)
  return (entry) => {
    switch (entry.key) {
      case 'cueWithdrawn':
      case 'cardEnded':
      case 'cardTaken':
        return goneWords(t, entry, cue)
      case 'cue':
      case 'cueArmed':
        return t(`log.${entry.key}`, { who: cue.whom(entry.to), what: cue.what(entry.content) })
      case 'cueSeen':
        return t('log.cueSeen', {
          who: entry.person === null ? t('log.somebody') : who(entry.person),
        })
      case 'moved':
        return Math.abs(entry.minutes) < DAY
          ? t(entry.minutes < 0 ? 'log.earlier' : 'log.later', { count: Math.abs(entry.minutes) })
          : t('log.movedFar')
      case 'clock':
        return clockWords(t, entry, times.home(entry.time))
      case 'point':
        return t('log.point', {
          item: item(entry.item),
          point: textIn(entry.point, desk.lang).text,
        })
      case 'language':
        return t('log.language', { language: tongue.name(entry.language) })
      default:
        return plainWords(t, entry, item, who)
    }
  }
}
