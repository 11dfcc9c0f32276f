import type { TextInLanguage } from '../../../shared/agenda/textIn.ts'

/** A text of the agenda, with the language it is in. */
export function TextSpan({
  of,
  className,
}: {
  readonly of: Pick<TextInLanguage, 'text' | 'lang'>
  readonly className?: string | undefined
}) {
  return (
    <span lang={of.lang} className={className}>
      {of.text}
    </span>
  )
}
