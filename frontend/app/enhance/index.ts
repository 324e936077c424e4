import { followActions } from './actions'
import { followCatalogue } from './catalogue'
import { followChecklist } from './checklist'
import { followDialogs } from './dialogs'
import { followDisclosures } from './disclosures'
import { followErasure } from './erase'
import { followExit } from './exit'
import { followFeedback } from './feedback'
import { followFilters } from './filters'
import { followPanels } from './panels'
import { followNewCards } from './personal'
import { followProfile } from './profile'
import { followReturn } from './return'
import { followSelection } from './selection'
import { areScriptsRun, startEach } from './start'
import { followSuggestions } from './suggestions'
import { followTheme } from './theme'

// Every page works without this script; it only makes some of them more comfortable.
if (areScriptsRun(document)) startEach([
  followDisclosures, followPanels, followDialogs, followTheme, followCatalogue, followFilters, followSuggestions, followExit, followFeedback, followActions,
  followChecklist, followSelection, followProfile, followErasure, followNewCards, followReturn,
], document, window)
