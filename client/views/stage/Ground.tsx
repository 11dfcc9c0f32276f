import { useCity } from '../../i18n/city.ts'
import { tagOf } from '../../i18n/language.ts'
import { textWidth } from '../../i18n/textWidth.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useShow } from '../../live/LiveContext.tsx'
import { nameList } from '../../ui/agenda/nameList.ts'
import { CityTimes } from '../../ui/agenda/Times.tsx'
import type { ZoneTime } from '../../ui/agenda/zoneTimes.ts'
import { ConnectionState } from '../../ui/connection/ConnectionState.tsx'
import { useLost } from '../../ui/connection/useLost.ts'
import type { Coming } from './model.ts'
import ground from './stageGround.module.css'

/** So many letters, Chinese ones twice, fill a line of a sign held upright. */
const LINE = 26

function isWide(head: Coming['head']): boolean {
  const letters = head.map(({ text }) => textWidth(text))
  return letters.reduce((sum, one) => sum + one, 2 * (head.length - 1)) > LINE
}

/** What comes after, in two lines. */
export function ComingLines({
  coming,
  word,
  mark = true,
}: {
  readonly coming: Coming | null
  readonly word: string
  /** Whether it is the show's next item. */
  readonly mark?: boolean
}) {
  const lang = tagOf(useLanguage().language)
  if (coming === null) return <div />
  const { head, text, item } = coming
  const [first] = head
  const marks = mark ? { 'data-testid': 'next-item', 'data-item': item } : {}
  return (
    <div className={`ui-words ${ground.coming}`} data-wide={isWide(head)} {...marks}>
      <span className={ground.word}>{word}</span>
      <span className={ground.name} lang={first?.lang}>
        {nameList(head, lang)}
      </span>
      {text === null ? null : (
        <span className={`title ${ground.text}`} lang={text.lang}>
          {text.text}
        </span>
      )}
    </div>
  )
}

/** How far what is shown can be trusted, where it is not in sync. */
export function ConnectionNote() {
  const connection = useShow((state) => state.connection)
  return (
    <p className={connection.status === 'in-sync' ? 'unseen' : ground.note}>
      <ConnectionState connection={connection} />
    </p>
  )
}

/** All clocks of the show, and how far they can be trusted. */
export function Clocks({ clocks }: { readonly clocks: readonly ZoneTime[] }) {
  const lost = useLost()
  return (
    <div className={ground.clocks}>
      {lost ? null : <CityTimes times={clocks} />}
      <ConnectionNote />
    </div>
  )
}

/** Said instead of what comes next, once the screen cannot know it any more. */
export function LostWords({
  at: times,
  was = 'wasToEnd',
}: {
  readonly at: readonly ZoneTime[]
  /** What was to be then. */
  readonly was?: 'wasToEnd' | 'wasToStart' | 'wasToGoOn'
}) {
  const { t } = useTranslation('stage')
  const city = useCity()
  // The hall reads it too, where times of two cities would be taken for one another; a city stays with its time.
  const at = times.map(({ zone, text }) => `${city(zone)}\u00a0${text}`).join(' / ')
  return (
    <p className={ground.lost}>
      <strong>{t('lost')}</strong>
      <small>{at === '' ? t('tryAgain') : t(was, { at })}</small>
    </p>
  )
}
