/** Findings, their filter and their flows. */
export const findingsStyle = `
.severity { font-weight: 600; white-space: nowrap; }
.sign { width: .72em; height: .72em; margin-inline-end: .45em; fill: currentColor; }
.severity.error { color: var(--error); } .severity.warning { color: var(--warning); }
.severity.info { color: var(--info); } .severity.hint { color: var(--hint); }

.filter { display: grid; grid-template-columns: minmax(12rem, 1.2fr) minmax(12rem, 1fr); gap: 1rem 1.5rem; margin: 0 0 1rem; padding: 1.1rem 1.25rem; background: var(--raised); border: 1px solid var(--line); border-radius: 6px; font-size: .9rem; }
@media (max-width: 40rem) { .filter { grid-template-columns: minmax(0, 1fr); } }
.field > span, .filter legend { display: block; padding: 0; margin-bottom: .3rem; color: var(--soft); font-size: .8rem; }
.field input, .field select { width: 100%; height: 2.3rem; padding: 0 .6rem; color: var(--field-ink); background: var(--field); border: 1px solid var(--field-line); border-radius: 4px; font: inherit; }
.field select { background: var(--vscode-dropdown-background, var(--field)); color: var(--vscode-dropdown-foreground, var(--field-ink)); }
.field ::placeholder { color: var(--vscode-input-placeholderForeground, var(--soft)); opacity: 1; }
.filter fieldset { margin: 0; padding: 0; border: 0; min-width: 0; }
.choice { display: inline-flex; align-items: center; gap: .4rem; margin-inline-end: 1.1rem; cursor: pointer; }
.choice input { accent-color: var(--accent); margin: 0; }
.state { display: flex; flex-wrap: wrap; align-items: center; justify-content: flex-end; gap: .5rem .75rem; align-self: end; }
.state output { margin-inline-end: auto; color: var(--soft); }
.filter button { padding: .3rem .8rem; color: var(--button-ink); background: var(--button); border: 1px solid var(--strong-line); border-radius: 4px; font: inherit; cursor: pointer; }
.filter button:hover { border-color: var(--focus); }

.group { padding-top: 2rem; }
.group h3 { margin: 0; font: 400 1.35rem/1.35 var(--serif); }
.why { margin: .3rem 0 .5rem; }
.about { display: flex; flex-wrap: wrap; align-items: baseline; gap: .15rem 1rem; max-width: none; margin: .3rem 0 0; color: var(--soft); font-size: .875rem; }
.about .limit { flex-basis: 100%; max-width: 46rem; }
.list { margin: 1rem 0 0; padding: 0; list-style: none; border-top: 1px solid var(--line); }
.finding { padding: 1.15rem 0 1.25rem; border-bottom: 1px solid var(--line); break-inside: avoid; }
.message { display: grid; align-items: baseline; grid-template-columns: 6.6rem minmax(0, 1fr); gap: 0 .9rem; max-width: none; margin: 0; font: 400 1rem/1.55 var(--sans); }
.message > span:last-child { max-width: 44rem; }
.message code { padding: .05em .3em; background: var(--raised); border-radius: 3px; }
.where, .quote, .facts, .flow { margin: .45rem 0 0 7.5rem; max-width: none; font-size: .875rem; }
.place { padding: 0; color: var(--link); background: none; border: 0; font: .875rem var(--mono); text-align: start; overflow-wrap: anywhere; unicode-bidi: isolate; }
code.place { color: inherit; font-size: .85rem; }
button.place, button.link { cursor: pointer; }
button.place:hover .path, button.link:hover { text-decoration: underline; }
button.link { padding: 0; color: var(--link); background: none; border: 0; font: inherit; }
.place .at { color: var(--soft); }
.quote { overflow-x: auto; padding: .55rem .9rem; background: var(--raised); border-radius: 4px; line-height: 1.55; tab-size: 2; }
.quote code { font-size: .82rem; }
.quote .line { display: block; }
.quote .number { display: inline-block; min-width: 2.4em; padding-inline-end: 1em; color: var(--soft); text-align: end; user-select: none; }
.quote mark { color: inherit; background: var(--mark); border-radius: 2px; }
.facts { display: flex; flex-wrap: wrap; gap: .15rem 2rem; }
.facts div { display: flex; gap: .55rem; max-width: 100%; }
.facts dt { color: var(--soft); white-space: nowrap; }
.facts dd { margin: 0; min-width: 0; }
.flow summary, .gaps > summary { width: fit-content; color: var(--link); cursor: pointer; }
.flow ol { margin: .5rem 0 0; padding: 0; list-style: none; counter-reset: step; }
.flow li { position: relative; counter-increment: step; padding: 0 0 .7rem 2.2rem; }
.flow li::before { content: counter(step); position: absolute; left: 0; top: .05rem; width: 1.45rem; height: 1.45rem; border: 1px solid var(--strong-line); border-radius: 50%; background: var(--paper); color: var(--soft); font: .75rem/1.35rem var(--sans); text-align: center; z-index: 1; }
.flow li:not(:last-child)::after { content: ""; position: absolute; left: .72rem; top: 1.5rem; bottom: -.05rem; border-inline-start: 1px solid var(--strong-line); }
.flow .step { display: block; }
.gaps { padding: .55rem 0; border-top: 1px solid var(--line); }
.gaps:last-child { border-bottom: 1px solid var(--line); }
.gaps > summary { color: var(--ink); }
.gaps .note { margin: .3rem 0 .5rem; }
.gaps ul { margin: 0; padding-inline-start: 1.2rem; font-size: .9rem; }
@media (max-width: 44rem) {
  .message { grid-template-columns: minmax(0, 1fr); }
  .where, .quote, .facts, .flow { margin-inline-start: 0; }
}
`;
