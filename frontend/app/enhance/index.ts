import { followCatalogue } from './catalogue'
import { followDialogs } from './dialogs'
import { followDisclosures } from './disclosures'
import { followExit } from './exit'
import { followFeedback } from './feedback'
import { followFilters } from './filters'
import { followPanels } from './panels'
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
