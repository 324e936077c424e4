/** The site's read token carries the scope of this route, and each question a signed text: secrets travel in bodies, never in addresses, which logs keep. */
export default {
  routes: [{ method: 'POST', path: '/preview', handler: 'preview.open', config: { middlewares: [], policies: [] } }],
}
