/** Whether a pane is open, and how to open and close it. */
export type PaneState = { readonly open: boolean; readonly set: (open: boolean) => void }
