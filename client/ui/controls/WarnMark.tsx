import css from './warnMark.module.css'

/** A sign for something that needs attention. Without a label for screen readers, the words beside it name what it is. */
export function WarnMark({ label }: { readonly label?: string }) {
  const spoken =
    label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label }
  return (
    <i className={css.mark} {...spoken}>
      !
    </i>
  )
}
