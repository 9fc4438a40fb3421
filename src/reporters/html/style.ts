import { colours } from './style-colours.js';
import { findingsStyle } from './style-findings.js';
import { layout } from './style-layout.js';
import { media } from './style-media.js';

/** The style of the report, in one element of the page. It must not contain `</style`. */
export const reportStyle = [colours, layout, findingsStyle, media].join('');
