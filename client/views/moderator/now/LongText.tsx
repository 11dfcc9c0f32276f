import { useState } from 'react'
import type { Texts } from '../../../../shared/agenda/texts.ts'
import { textWidth } from '../../../i18n/textWidth.ts'
import { useLanguage } from '../../../i18n/useLanguage.ts'
import css from './next.module.css'

/** Characters that a line of the console's first column surely has room for; a Chinese one counts for two. */
const LINE = 44

/** Words a planner wrote, cut after some lines where they are many, so that what is below keeps its place; whole once pressed. */
export function LongText({ texts, lines }: { readonly texts: Texts; readonly lines: 2 | 3 }) {
  const { text, lang } = useLanguage().reading(texts)
  const [whole, setWhole] = useState(false)
  if (textWidth(text) <= lines * LINE) return <span lang={lang}>{text}</span>
  return (
    <button
      type="button"
      className={css.long}
      aria-expanded={whole}
      onClick={() => setWhole(!whole)}
    >
      <span lang={lang} data-lines={lines}>
        {text}
      </span>
    </button>
  )
}
