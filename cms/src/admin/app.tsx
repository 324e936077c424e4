import type { StrapiApp } from '@strapi/strapi/admin'
import { arrangeEditView } from './edit-view/arrange.ts'
import { registerNotes } from './edit-view/register.ts'
import { addExport, registerImport } from './exchange/register.tsx'
import { hideUpstreamNews, preferFrench } from './first-visit.ts'
import { addFollowUp } from './follow-up/register.tsx'
import { fillHome, nameLists } from './home/register.tsx'
import { addJournal } from './journal/register.ts'
import { showPercentages } from './list-view/percentage-columns.tsx'
import { showVocabularyLabels } from './list-view/vocabulary-columns.tsx'
import { addModerationScreens, linkToModeration } from './moderation/register.tsx'
import { addReview } from './review/register.tsx'
import { limitRichText } from './rich-text.ts'
import { registerSlugField } from './slug-field/register.ts'
import { registerTextFields } from './text-fields/register.ts'
import { fr } from './translations/fr.ts'
import { registerVocabularyFields } from './vocabulary-field/register.ts'

export default {
  config: {
    locales: ['fr'],
    translations: { fr },
    tutorials: false,
    notifications: { releases: false },
  },

  register(app: StrapiApp) {
    preferFrench()
    hideUpstreamNews()
    registerVocabularyFields(app)
    registerTextFields(app)
    registerSlugField(app)
    registerNotes(app)
    registerImport(app)
    addModerationScreens(app)
    fillHome(app)
    addJournal(app)
  },

  bootstrap(app: Pick<StrapiApp, 'getPlugin' | 'registerHook'>) {
    showVocabularyLabels(app)
    showPercentages(app)
    nameLists(app)
    arrangeEditView(app)
    limitRichText(app)
    linkToModeration(app)
    addExport(app)
    addFollowUp(app)
    addReview(app)
  },
}
