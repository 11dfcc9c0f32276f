/** The key that does what stands beside it; for the eye only, as the control itself names its key to assistive technology. */
export function KeyCap({ keys }: { readonly keys: string }) {
  return (
    <span className="ui-key" aria-hidden="true">
      {keys}
    </span>
  )
}
