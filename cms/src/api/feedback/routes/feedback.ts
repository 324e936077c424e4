/** The site's two tokens carry one scope each; a stranger gets 403. */
export default {
  routes: [
    { method: 'POST', path: '/feedback', handler: 'feedback.create', config: { middlewares: [], policies: [] } },
    { method: 'GET', path: '/feedback/summary', handler: 'feedback.summary', config: { middlewares: [], policies: [] } },
  ],
}
