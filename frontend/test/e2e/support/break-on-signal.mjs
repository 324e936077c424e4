// Loaded before a site that a test breaks: on SIGUSR2 its process draws nothing right any more.
process.on('SIGUSR2', () => {
  Object.defineProperty(Array.prototype, 'flatMap', { value: () => { throw new Error('broken by a test') } })
})
