// Stands before a server's own program in its process: its machine's clock is wrong by as many ms as its address says.
const by = Number(new URL(import.meta.url).searchParams.get('by'))
const now = Date.now

Date.now = () => now() + by
