/** Pixels: as wide as the site shows a picture on most screens. The CMS makes nothing wider in AVIF, and the site proposes no set that stops short of it (ADR 22). */
export const SHOWN_WIDTH = 1200
