/** The site's read token carries the one scope of this route; a stranger gets 403. */
export default {
  routes: [{ method: 'GET', path: '/published', handler: 'published.find', config: { middlewares: [], policies: [] } }],
}
