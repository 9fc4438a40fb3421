/** Page, type and tables. */
export const layout = `
*, *::before, *::after { box-sizing: border-box; }
html { scroll-padding-top: 1.5rem; -webkit-text-size-adjust: 100%; }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
body { margin: 0; padding: 0 clamp(1.25rem, 4vw, 4rem) 4rem; background: var(--paper); color: var(--ink); font: 1rem/1.6 var(--sans); overflow-wrap: break-word; }
.masthead, .layout, .footer { max-width: 74rem; margin-inline: auto; }
.signs { position: absolute; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: 1rem; top: -4rem; padding: .5rem 1rem; background: var(--paper); border: 2px solid var(--focus); z-index: 2; }
.skip:focus { top: 1rem; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; border-radius: 2px; }
main:focus { outline: none; }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: .18em; }
[hidden] { display: none !important; }

.masthead { padding: 3.5rem 0 0; }
.brand { display: flex; align-items: center; gap: .6rem; margin: 0 0 2.75rem; font: 600 .95rem/1 var(--sans); letter-spacing: .02em; }
.mark { width: 1.9rem; height: 1.4rem; fill: var(--accent); }
.mark .post { opacity: .55; }
.kicker { margin: 0; color: var(--soft); font-size: .8rem; letter-spacing: .12em; text-transform: uppercase; }
h1 { margin: .2rem 0 .6rem; font: 400 clamp(2.1rem, 5vw, 3.2rem)/1.12 var(--serif); letter-spacing: -.01em; }
.verdict { margin: 0; max-width: 46rem; font: 400 1.3rem/1.5 var(--serif); }
.tally { font: 500 1rem/1.6 var(--sans); }
.tally { display: inline-flex; flex-wrap: wrap; gap: 0 1.1rem; margin-inline-start: .6rem; }
.colophon { display: flex; flex-wrap: wrap; gap: .35rem 2.5rem; margin: 1.75rem 0 0; font-size: .875rem; }
.colophon div { display: flex; gap: .6rem; }
.colophon dt { color: var(--soft); }
.colophon dd { margin: 0; }
.figures { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); margin: 2.5rem 0 0; padding: 0; list-style: none; border-block: 1px solid var(--line); }
.figures a { display: block; height: 100%; padding: 1.2rem 1.4rem 1.3rem; color: inherit; text-decoration: none; }
.figures li:nth-child(even) { border-inline-start: 1px solid var(--line); }
.figures li:nth-child(n + 3) { border-top: 1px solid var(--line); }
.figures li:nth-child(odd) a { padding-inline-start: 0; }
@media (min-width: 46rem) {
  .figures { grid-template-columns: repeat(4, minmax(0, 1fr)); }
  .figures li:nth-child(n) { border-top: 0; border-inline-start: 1px solid var(--line); }
  .figures li:nth-child(n) a { padding-inline-start: 1.4rem; }
  .figures li:first-child { border-inline-start: 0; }
  .figures li:first-child a { padding-inline-start: 0; }
}
.figures a:hover span { text-decoration: underline; }
.figures b { display: block; font: 400 2.5rem/1.1 var(--serif); font-variant-numeric: lining-nums; }
.figures span { font-size: .9rem; color: var(--soft); }
.figures em { display: block; color: var(--error); font: 500 .85rem/1.5 var(--sans); }

.layout { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0 4rem; }
.contents ol { margin: 2rem 0 0; padding: 0; list-style: none; columns: 10rem; column-gap: 2rem; font-size: .9rem; }
.contents a { display: flex; align-items: baseline; justify-content: space-between; gap: .75rem; padding: .3rem 0; color: var(--soft); text-decoration: none; break-inside: avoid; }
.contents a:hover { color: var(--link); text-decoration: underline; }
@media (min-width: 68rem) {
  .layout { grid-template-columns: minmax(0, 1fr) 13rem; }
  .contents { order: 2; }
  .contents ol { position: sticky; top: 2rem; margin-top: 4.4rem; columns: auto; border-inline-start: 1px solid var(--line); padding-inline-start: 1.25rem; }
}
.chapter { padding-top: 3.75rem; }
h2 { margin: 0 0 1.4rem; font: 400 1.85rem/1.2 var(--serif); letter-spacing: -.005em; }
h3 { margin: 0 0 .8rem; font: 600 1.02rem/1.4 var(--sans); }
.count { color: var(--soft); font: 400 .8em/1 var(--sans); font-variant-numeric: tabular-nums; margin-inline-start: .25em; }
h2 .count { font-size: .6em; vertical-align: .25em; }
p { margin: 0 0 1rem; max-width: 46rem; }
.note, .nothing { color: var(--soft); font-size: .9rem; }
.nothing { font: italic 400 1.05rem/1.6 var(--serif); }
ul.plain { max-width: 46rem; margin: 0 0 2rem; padding-inline-start: 1.2rem; }
ul.plain li { padding: .2rem 0; }
code, pre { font-family: var(--mono); font-size: .875em; }
.footer { margin-top: 5rem; padding-top: 1.25rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .875rem; }

.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); gap: 2rem 3.5rem; }
.scroll { position: relative; overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: .9rem; line-height: 1.5; }
th, td { padding: .6rem 1.25rem .6rem 0; text-align: start; vertical-align: top; font-weight: 400; border-bottom: 1px solid var(--line); }
th:last-child, td:last-child { padding-inline-end: 0; }
thead th { padding-bottom: .45rem; color: var(--soft); font-size: .8rem; vertical-align: bottom; border-bottom-color: var(--strong-line); }
th[scope="row"] { overflow-wrap: anywhere; }
.with-files td:last-child { min-width: 12rem; }
td .amount, th .amount { display: block; text-align: end; font-variant-numeric: tabular-nums; }
.tally-table th[scope="row"] { width: 100%; }
.tally-table .severity, .tally-table td { white-space: nowrap; }
.tally-table a { color: inherit; text-decoration-color: var(--strong-line); }
.matrix td:not(:last-child), .matrix thead th:not(:first-child):not(:last-child) { text-align: center; }
.matrix .amount { text-align: center; }
.yes { color: var(--accent); }
.no { color: var(--strong-line); }
.norm-title { display: block; color: var(--soft); font-size: .92em; }
.tally-table .badge { color: var(--soft); }
.models { color: var(--soft); font: .85em var(--mono); }
.review.none { color: var(--error); }
.missing, .review.automatic { color: var(--warning); }
.review.human { color: var(--good); }
.none { color: var(--soft); }
ul.inline { display: inline; margin: 0; padding: 0; list-style: none; }
ul.inline li { display: inline; }
ul.inline li:not(:last-child)::after { content: ", "; }
ul.files { margin: 0; padding: 0; list-style: none; }
.more summary { color: var(--soft); font-size: .85em; cursor: pointer; }
.badge { display: inline-block; padding: 0 .45em; border: 1px solid currentColor; border-radius: 3px; color: var(--good); font-size: .78em; line-height: 1.5; white-space: nowrap; }
.badge.special { color: var(--error); }
.bar { display: block; margin-top: .4rem; }
.bar .track { fill: var(--raised); }
.bar .fill { fill: var(--accent); }
.bar.error .fill { fill: var(--error); } .bar.warning .fill { fill: var(--warning); }
.bar.info .fill { fill: var(--info); } .bar.hint .fill { fill: var(--hint); }
.map { margin: 0 0 2rem; }
.map svg { display: block; width: 100%; max-width: 50rem; height: auto; }
.map text { fill: var(--ink); font: 13px var(--sans); }
.map path { fill: none; stroke: var(--accent); stroke-width: 1.5; opacity: .6; }
.map path.special { stroke: var(--error); opacity: .9; } .map path.stored { stroke: var(--soft); stroke-dasharray: 4 3; }
.map circle { fill: var(--accent); } .map circle.special { fill: var(--error); }
.map figcaption { color: var(--soft); font-size: .85rem; margin-top: .5rem; max-width: 46rem; }
`;
