import type { CueContent } from '../../../shared/run/cue.ts'
import { languageOf } from '../../i18n/language.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { LanguageMark } from '../agenda/AgendaText.tsx'
import { Button } from '../controls/Button.tsx'
import css from './cueStrip.module.css'
import type { CueGate } from './cuesFor.ts'
import { useCueWords } from './useCueWords.ts'

/** The language of a cue with free text, if it is not the screen's. All other cues are shown in the screen's language (R17). */
export function CueLanguage({ content }: { readonly content: CueContent }) {
  const { language: own } = useTranslation()
  if (content.type !== 'free' || languageOf(content.lang) === own) return null
  return <LanguageMark tag={content.lang} />
}

/** The newest cue to this screen as a line in the page, never above other content; `Z` or the button acknowledges it. */
export function CueStrip({
  gate: { open: cue, more, acknowledge },
  from,
  seen,
}: {
  readonly gate: CueGate
  readonly from: string
  readonly seen: string
}) {
  const cueText = useCueWords()
  const { t } = useTranslation()
  if (cue === null) return null
  const { text, lang } = cueText(cue.content)
  return (
    <div className={`row ${css.strip}`} role="alert" data-testid="cue">
      <span className={`fixed t1 ${css.from}`}>{from}</span>
      <b className="breakable" lang={lang}>
        {text}
      </b>
      <CueLanguage content={cue.content} />
      {more === 0 ? null : <span className="fixed t1">{t('moreCues', { count: more })}</span>}
      <Button className="pushed" shortcut="Z" data-testid="acknowledge" onClick={acknowledge}>
        {seen}
      </Button>
    </div>
  )
}
