import { read } from '../../../../shared/agenda/read.ts'
import { useTongue } from '../../../i18n/tongue.ts'
import { nameOfId } from '../../../ui/agenda/itemName.ts'
import type { Desk } from '../desk/desk.ts'
import { useWords, type Words } from '../desk/useWords.ts'
import { useCueWords } from './cueWords.ts'
import { personName } from './HandsPanel.tsx'
import type { LogEntry } from './log.ts'

/** A move of this many minutes is told by its day alone. */
const DAY = 24 * 60

/** Lines that are about an item, a person or nothing but themselves. */
function plainWords(
  t: Words,
  entry: Exclude<LogEntry, { key: 'cue' | 'cueSeen' | 'moved' | 'language' | 'point' }>,
  item: (id: string) => string,
  who: (id: string) => string,
): string {
  if ('minutes' in entry) {
    return t(`log.${entry.key}`, { item: item(entry.item), count: entry.minutes })
  }
  if ('item' in entry) return t(`log.${entry.key}`, { item: item(entry.item) })
  if ('person' in entry) return t(`log.${entry.key}`, { who: who(entry.person) })
  return t(`log.${entry.key}`)
}

/** Puts a line of the log into words. */
export function useLogWords(desk: Desk): (entry: LogEntry) => string {
  const { t } = useWords()
  const cue = useCueWords(desk)
  const tongue = useTongue()
  const item = (id: string) => nameOfId(desk.show.published?.agenda ?? null, id, desk.lang)
  const who = (id: string) => personName(desk.show, id, desk.lang)
  return (entry) => {
    switch (entry.key) {
      case 'cue':
        return t('log.cue', { who: cue.whom(entry.to), what: cue.what(entry.content) })
      case 'cueSeen':
        return t('log.cueSeen', {
          who: entry.person === null ? t('log.somebody') : who(entry.person),
        })
      case 'moved':
        return Math.abs(entry.minutes) < DAY
          ? t('log.moved', { count: entry.minutes })
          : t('log.movedFar')
      case 'point':
        return t('log.point', {
          item: item(entry.item),
          point: read(entry.point, desk.lang).text,
        })
      case 'language':
        return t('log.language', { language: tongue.name(entry.language) })
      default:
        return plainWords(t, entry, item, who)
    }
  }
}
