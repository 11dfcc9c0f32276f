import { useTranslation } from '../../i18n/useTranslation.tsx'
import './reading.css'
import { type NameAndAddress, nameWithAddress } from '../../../shared/agenda/textIn.ts'
import type { Texts } from '../../../shared/agenda/texts.ts'
import { languageOf, tagOf } from '../../i18n/language.ts'
import { PhrasedText, TextSpan } from './PhrasedText.tsx'

/** A text of the agenda in this screen's language, else in a language in which it exists, with its `lang`. */
export function AgendaText({
  texts,
  className,
}: {
  readonly texts: Texts
  readonly className?: string | undefined
}) {
  return <TextSpan of={useTranslation().reading(texts)} className={className} />
}

/** The name of a person with their form of address. */
export function IntroducedPerson({ person }: { readonly person: NameAndAddress }) {
  const { lang } = useTranslation()
  return <TextSpan of={nameWithAddress(person, lang)} />
}

/** A title of the agenda, in the typeface of the programme. */
export function Title({
  texts,
  className,
}: {
  readonly texts: Texts
  readonly className?: string | undefined
}) {
  const title = useTranslation().reading(texts)
  return (
    <span lang={title.lang} className={['title', 'phrased', className].filter(Boolean).join(' ')}>
      <PhrasedText of={title} />
    </span>
  )
}

/** A language as two letters in an outline, never as a colour; screen readers read its full name. */
export function LanguageMark({ tag }: { readonly tag: string }) {
  const { language, languageName, languageMark } = useTranslation()
  const known = languageOf(tag)
  return (
    <abbr
      className="ui-language"
      title={languageName(tag)}
      lang={known === null || known === language ? undefined : tagOf(known)}
    >
      {languageMark(tag)}
    </abbr>
  )
}
