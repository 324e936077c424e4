/** The site's own token carries these scopes and no other; secrets travel in bodies, never in addresses, which logs keep. */
const routes: readonly (readonly [method: string, path: string, action: string])[] = [
  ['GET', '/submissions/challenge', 'challenge'],
  ['GET', '/submissions/delay', 'delay'],
  ['POST', '/submissions', 'create'],
  ['POST', '/submissions/corrections', 'correct'],
  ['POST', '/submissions/confirm', 'confirm'],
  ['POST', '/submissions/follow-up', 'read'],
  ['POST', '/submissions/answer', 'answer'],
  ['POST', '/submissions/withdraw', 'withdraw'],
]

export default { routes: routes.map(([method, path, action]) => ({ method, path, handler: `submission.${action}`, config: { middlewares: [], policies: [] } })) }
