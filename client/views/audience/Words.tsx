import type { Reading } from '../../../shared/agenda/read.ts'

/** A text of the agenda with the language it is in. */
export function Words({
  of,
  className,
}: {
  readonly of: Reading
  readonly className?: string | undefined
}) {
  return (
    <span lang={of.lang} className={className}>
      {of.text}
    </span>
  )
}
