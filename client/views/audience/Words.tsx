import type { TextInLanguage } from '../../../shared/agenda/textIn.ts'

/** A text of the agenda with the language it is in. */
export function Words({
  of,
  className,
}: {
  readonly of: TextInLanguage
  readonly className?: string | undefined
}) {
  return (
    <span lang={of.lang} className={className}>
      {of.text}
    </span>
  )
}
