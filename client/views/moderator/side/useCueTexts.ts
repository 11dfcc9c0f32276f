import type { Addressee, Cue, CueContent, NewTimes } from '../../../../shared/run/cue.ts'
import { useLength } from '../../../ui/agenda/useLength.ts'
import type { NamingContext } from '../context/consoleContext.ts'
import { useWords } from '../context/useWords.ts'
import { personName } from './cues.ts'

/** Returns the texts of cues at the console: their content in short, their receiver, and who has seen them. */
export function useCueTexts(context: NamingContext): {
  readonly text: (content: CueContent) => string
  /** The same within a sentence of the log. */
  readonly inSentence: (content: CueContent) => string
  readonly whom: (to: Addressee) => string
  readonly seen: (cue: Cue) => string | null
} {
  const { t } = useWords()
  const inWords = useLength()
  const newTime = ({ from, to }: NewTimes['items'][number]) => {
    if (to === null) return t('cues.short.timeOut')
    const length = inWords(to, 'short')
    return from === null ? t('cues.short.timeBack', { to: length }) : length
  }
  const newTimes = ({ items }: NewTimes, key: 'times' | 'timesTold') => {
    const [one] = items
    if (items.length === 1 && one !== undefined && (one.from === null || one.to === null))
      return newTime(one)
    return t(`cues.short.${key}`, { times: items.map(newTime).join(t('marks.comma')) })
  }
  const textOf = (content: CueContent, key: 'times' | 'timesTold') => {
    if (content.type === 'free') return content.text
    if (content.type === 'times') return newTimes(content, key)
    return t(`cues.short.${content.canned}`, { count: content.params?.minutes ?? 0 })
  }
  return {
    text: (content) => textOf(content, 'times'),
    inSentence: (content) => textOf(content, 'timesTold'),
    whom: (to) =>
      to.type === 'person'
        ? personName(context.show, to.person, context.lang)
        : t(`cues.every.${to.role}`),
    seen: (cue) => {
      if (cue.seen.length === 0) return null
      const names = cue.seen.map(({ person }) =>
        person === null ? t('log.somebody') : personName(context.show, person, context.lang),
      )
      return t('cues.seen', { who: names.join(t('marks.and')) })
    },
  }
}
