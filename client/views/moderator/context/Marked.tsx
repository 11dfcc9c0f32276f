/** A text in which the parts between `<b>` and `</b>` are marked. */
export function Marked({
  text,
  className,
}: {
  readonly text: string
  readonly className?: string | undefined
}) {
  const [before, marked, ...rest] = text.split(/<\/?b>/)
  if (marked === undefined) return text
  return (
    <>
      {before}
      <b className={className}>{marked}</b>
      <Marked text={rest.join('<b>')} className={className} />
    </>
  )
}
