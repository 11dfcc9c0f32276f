import './options.css'

/** An option of the command line, which no line may break. */
const OPTION = /(--[a-z-]+)/

/** A sentence with options of the command line in it. */
export function Options({ children }: { readonly children: string }) {
  return children.split(OPTION).map((part) =>
    OPTION.test(part) ? (
      <code key={part} className="ui-option">
        {part}
      </code>
    ) : (
      part
    ),
  )
}
