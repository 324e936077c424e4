import { followActions } from './actions'
import { followCatalogue } from './catalogue'
import { followChecklist } from './checklist'
import { followDialogs } from './dialogs'
import { followDisclosures } from './disclosures'
import { followExit } from './exit'
import { followFeedback } from './feedback'
import { followFilters } from './filters'
import { followPanels } from './panels'
import { followNewCards } from './personal'
import { followProfile } from './profile'
import { followSelection } from './selection'
import { followSuggestions } from './suggestions'
import { followTheme } from './theme'

// Every page works without this script; it only makes some of them more comfortable.
followDisclosures(document)
followPanels(document)
followDialogs(document)
followTheme(document)
followCatalogue(document, window)
followFilters(document)
followSuggestions(document, window)
followExit(document, window)
followFeedback(document, window)
followActions(document, window)
followChecklist(document)
followSelection(document, window)
followProfile(document, window)
followNewCards(document)
