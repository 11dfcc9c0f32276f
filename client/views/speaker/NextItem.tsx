import { tagOf } from '../../i18n/language.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { nameList } from '../../ui/agenda/nameList.ts'
import type { ItemLabel } from './model.ts'

/** How an item is called in a sentence: by its people, else by its title. */
export function useItemLabel(): (named: ItemLabel) => string {
  const lang = tagOf(useLanguage().language)
  return ({ who, title }) => (who.length > 0 ? nameList(who, lang, 2) : title.text)
}

/** Who comes after the speaker, in words; `quiet` where only the page's order needs it. */
export function NextItem({
  next,
  as,
  quiet = false,
}: {
  readonly next: ItemLabel | null
  readonly as: 'after' | 'waits'
  readonly quiet?: boolean
}) {
  const { t } = useTranslation('speaker')
  const called = useItemLabel()
  const hidden = quiet ? 'unseen' : undefined
  if (next === null) return <span className={hidden}>{as === 'after' ? t('on.last') : ''}</span>
  const name = called(next)
  const words = () => {
    if (next.isOwn) return t('on.again', { title: next.title.text })
    if (as === 'after') return t('on.after', { name })
    if (next.who.length === 0) return t('on.comes', { name })
    return next.who.length === 1 ? t('on.waits', { name }) : t('on.wait', { name })
  }
  return (
    <span className={hidden} data-testid="next-item" data-item={next.item}>
      {words()}
    </span>
  )
}
