export * from './mailbox.ts'
export * from './network.ts'
