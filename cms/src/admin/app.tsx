import type { StrapiApp } from '@strapi/strapi/admin'
import mark from '../../favicon.png'
import { addAccountQuestions } from './account/register.ts'
import { registerDateFields } from './date-fields/register.ts'
import { arrangeEditView } from './edit-view/arrange.ts'
import { nameEmptyGroups } from './edit-view/empty-groups.ts'
import { registerNotes } from './edit-view/register.ts'
import { addExport, registerImport } from './exchange/register.tsx'
import { hideUpstreamNews, preferFrench } from './first-visit.ts'
import { addFollowUp } from './follow-up/register.tsx'
import { fillHome, nameLists } from './home/register.tsx'
import { registerIntegerField } from './integer-field/register.ts'
import { addJournal } from './journal/register.ts'
import { openToKeyboard } from './keyboard/register.ts'
import { showShortDays } from './list-view/date-columns.tsx'
import { showPercentages } from './list-view/percentage-columns.tsx'
import { showVocabularyLabels } from './list-view/vocabulary-columns.tsx'
import { addModerationScreens, linkToModeration } from './moderation/register.tsx'
import { addOpening } from './opening/register.ts'
import { askPictureWords } from './picture-words/register.ts'
import { addPreview } from './preview/register.tsx'
import { addReview } from './review/register.tsx'
import { limitRichText } from './rich-text.ts'
import { registerSlugField } from './slug-field/register.ts'
import { registerTextFields } from './text-fields/register.ts'
import { fr } from './translations/fr.ts'
import { registerVocabularyFields } from './vocabulary-field/register.ts'
import { addWritingHelp } from './writing-help/register.tsx'
import { translateWhatIsInCode } from './written-in-code.ts'

export default {
  config: {
    auth: { logo: mark },
    menu: { logo: mark },
    head: { favicon: mark },
    locales: ['fr'],
    translations: { fr },
    tutorials: false,
    notifications: { releases: false },
  },

  register(app: StrapiApp) {
    preferFrench()
    hideUpstreamNews()
    translateWhatIsInCode()
    nameEmptyGroups()
    openToKeyboard()
    registerVocabularyFields(app)
    registerTextFields(app)
    registerSlugField(app)
    registerDateFields(app)
    registerIntegerField(app)
    registerNotes(app)
    addAccountQuestions(app)
    askPictureWords(app)
    registerImport(app)
    addModerationScreens(app)
    fillHome(app)
    addOpening(app)
    addJournal(app)
  },

  bootstrap(app: Pick<StrapiApp, 'getPlugin' | 'registerHook'>) {
    showVocabularyLabels(app)
    showPercentages(app)
    showShortDays(app)
    nameLists(app)
    arrangeEditView(app)
    limitRichText(app)
    linkToModeration(app)
    addExport(app)
    // Beside the form, from top to bottom: what is decided first, what helps to write last.
    addReview(app)
    addFollowUp(app)
    addPreview(app)
    addWritingHelp(app)
  },
}
