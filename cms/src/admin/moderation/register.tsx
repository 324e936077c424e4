import { Link } from '@strapi/design-system'
import { Mail } from '@strapi/icons'
import type { StrapiApp } from '@strapi/strapi/admin'
import { NavLink } from 'react-router-dom'
import { ModerationScreens } from './ModerationScreens.tsx'
import { MODERATE, paths } from './screens.ts'

const SUBMISSION = 'api::submission.submission'

interface View {
  readonly model: string
  readonly documentId?: string
}

/** The content manager's own interface, as far as we use it. */
interface ContentManager {
  addEditViewSidePanel(panels: ((view: View) => { title: string; content: React.ReactNode } | null)[]): void
}

const isContentManager = (apis: unknown): apis is ContentManager => typeof apis === 'object' && apis !== null && 'addEditViewSidePanel' in apis

function panel({ model, documentId }: View) {
  if (model !== SUBMISSION || !documentId) return null
  return { title: 'Décision', content: <Link tag={NavLink} to={paths.file(documentId)}>Traiter cette proposition</Link> }
}

/** Adds « Propositions » to the menu, with its screens, for who may decide. */
export function addModerationScreens(app: Pick<StrapiApp, 'addMenuLink'>): void {
  app.addMenuLink({
    to: paths.queue.slice(1),
    icon: Mail,
    intlLabel: { id: 'moderation.menu', defaultMessage: 'Propositions' },
    permissions: [MODERATE],
    Component: () => Promise.resolve({ default: ModerationScreens }),
  })
}

/** Leads from the content manager's view of a submission to the screen where it is decided upon. */
export function linkToModeration(app: Pick<StrapiApp, 'getPlugin'>): void {
  const { apis } = app.getPlugin('content-manager')
  if (isContentManager(apis)) apis.addEditViewSidePanel([panel])
}
