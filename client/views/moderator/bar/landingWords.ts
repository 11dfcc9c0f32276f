import type { ConsoleWords } from '../context/useWords.ts'
import type { Headline } from './headline.ts'

/** After the end: how it lay against the stop. */
function endedWords(spare: number | null, t: ConsoleWords): string {
  if (spare === null) return ''
  if (spare === 0) return t('headline.endedOn')
  return spare > 0
    ? t('headline.endedBefore', { count: spare })
    : t('headline.endedAfter', { count: -spare })
}

/** Where the show lands, in a sentence; `end` as a clock time. */
export function landingWords(head: Headline, end: string, lost: boolean, t: ConsoleWords): string {
  if (head.status.is === 'ended') return endedWords(head.spare, t)
  const as = lost ? 'lost' : 'landing'
  if (head.spare === null) return t(`common:${as}.noStop`, { end })
  if (head.spare === 0) return t(`common:${as}.onStop`, { end })
  return head.spare < 0
    ? t(`common:${as}.over`, { end, count: -head.spare })
    : t(`common:${as}.spare`, { end, count: head.spare })
}
