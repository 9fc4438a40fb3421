/** On paper: black on white, everything unfolded, no controls. With forced colours: only those of the system. */
export const media = `
@media (forced-colors: active) {
  .bar *, .map *, mark { forced-color-adjust: none; }
  .bar .fill, .map circle, .map text { fill: CanvasText !important; }
  .bar .track { fill: Canvas; stroke: CanvasText; }
  .map path { stroke: CanvasText !important; opacity: 1; }
  .map path.special { stroke-width: 3; }
  .sign, .mark { fill: CanvasText; }
  .quote mark { background: Highlight; color: HighlightText; }
}
@page { margin: 18mm 16mm; }
@media print {
  :root { color-scheme: light; --paper: #fff; --raised: #f4f4f2; --ink: #000; --soft: #444; --line: #ccc; --strong-line: #888; --link: #000; --accent: #1c5d78; --mark: #fbe7b5; --error: #9a1c12; --warning: #6f4700; --info: #1c4f80; --hint: #444; --good: #245c31; }
  html { font-size: 10pt; }
  body { padding: 0; line-height: 1.5; }
  .masthead { padding-top: 0; }
  .brand { margin-bottom: 2rem; }
  .contents, .filter, .skip, button.link, .about a { display: none !important; }
  .layout { display: block; }
  .chapter { padding-top: 2.2rem; }
  h2, h3, h4, .about { break-after: avoid; }
  .figures, .finding, tr, .map, .columns > div { break-inside: avoid; }
  .scroll { overflow: visible; }
  .bar, .map, mark, .quote { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .quote { white-space: pre-wrap; }
  details::details-content { content-visibility: visible; display: block; height: auto; }
  details > summary { list-style: none; }
  .figures b { font-size: 1.9rem; }
}
`;
