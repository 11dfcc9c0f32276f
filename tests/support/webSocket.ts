import { WebSocket } from 'ws'

// Node.js has one of its own from 22 on.
Object.assign(globalThis, { WebSocket: globalThis.WebSocket ?? WebSocket })
