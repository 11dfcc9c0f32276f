/** A way to a screen of the show, in a tab of its own. */
export function ScreenLink({
  path,
  ink,
  size = 'normal',
  children,
}: {
  readonly path: string
  readonly ink: boolean
  readonly size?: 'small' | 'normal'
  readonly children: string
}) {
  return (
    <a
      className="ui-button"
      data-look={ink ? 'ink' : 'plain'}
      data-size={size}
      href={path}
      target="_blank"
      rel="noreferrer"
    >
      {children}
    </a>
  )
}
