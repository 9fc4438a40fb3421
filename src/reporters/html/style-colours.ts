/**
 * Colours by role. Inside VS Code its theme decides (`--vscode-…`), elsewhere the values behind the comma; dark where the
 * reader wants dark. Text has a contrast of at least 4.5 to 1 on its ground in both.
 */
export const colours = `
:root {
  color-scheme: light dark;
  --paper: var(--vscode-editor-background, #fcfbf8);
  --raised: var(--vscode-editorWidget-background, #f5f2ec);
  --ink: var(--vscode-editor-foreground, #23262b);
  --soft: var(--vscode-descriptionForeground, #5b616b);
  --line: var(--vscode-widget-border, var(--vscode-panel-border, #e2ddd3));
  --strong-line: var(--vscode-contrastBorder, #c9c2b4);
  --link: var(--vscode-textLink-foreground, #1c5d78);
  --accent: var(--vscode-textLink-foreground, #1c5d78);
  --focus: var(--vscode-focusBorder, #1c5d78);
  --mark: var(--vscode-editor-findMatchHighlightBackground, #fbe7b5);
  --error: var(--vscode-list-errorForeground, #a3271c);
  --warning: var(--vscode-list-warningForeground, #825300);
  --info: var(--vscode-notificationsInfoIcon-foreground, #1c5d93);
  --hint: var(--soft);
  --good: var(--vscode-testing-iconPassed, #2f6b3c);
  --field: var(--vscode-input-background, #ffffff);
  --field-ink: var(--vscode-input-foreground, #23262b);
  --field-line: var(--vscode-input-border, #8c877c);
  --button: var(--vscode-button-secondaryBackground, #ece8df);
  --button-ink: var(--vscode-button-secondaryForeground, #23262b);
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "URW Palladio L", "Book Antiqua", Georgia, serif;
  --sans: var(--vscode-font-family, system-ui, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", sans-serif);
  --mono: var(--vscode-editor-font-family, ui-monospace, "SF Mono", "Cascadia Code", Menlo, Consolas, "Liberation Mono", monospace);
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: var(--vscode-editor-background, #17191d);
    --raised: var(--vscode-editorWidget-background, #1f2227);
    --ink: var(--vscode-editor-foreground, #e5e2db);
    --soft: var(--vscode-descriptionForeground, #a3a8b0);
    --line: var(--vscode-widget-border, var(--vscode-panel-border, #30343b));
    --strong-line: var(--vscode-contrastBorder, #4a4f58);
    --link: var(--vscode-textLink-foreground, #7fbfdc);
    --accent: var(--vscode-textLink-foreground, #7fbfdc);
    --focus: var(--vscode-focusBorder, #7fbfdc);
    --mark: var(--vscode-editor-findMatchHighlightBackground, #5a4a1c);
    --error: var(--vscode-list-errorForeground, #ff9385);
    --warning: var(--vscode-list-warningForeground, #e8b860);
    --info: var(--vscode-notificationsInfoIcon-foreground, #84bdf0);
    --good: var(--vscode-testing-iconPassed, #86c795);
    --field: var(--vscode-input-background, #101215);
    --field-ink: var(--vscode-input-foreground, #e5e2db);
    --field-line: var(--vscode-input-border, #6d737d);
    --button: var(--vscode-button-secondaryBackground, #2b2f36);
    --button-ink: var(--vscode-button-secondaryForeground, #e5e2db);
  }
}
:root[data-mode="webview"] {
  --raised: var(--vscode-editorWidget-background, color-mix(in srgb, var(--ink) 6%, var(--paper)));
  --line: var(--vscode-widget-border, var(--vscode-panel-border, color-mix(in srgb, var(--ink) 18%, transparent)));
  --strong-line: var(--vscode-contrastBorder, color-mix(in srgb, var(--ink) 34%, transparent));
  --field-line: var(--vscode-input-border, color-mix(in srgb, var(--ink) 45%, transparent));
  --mark: var(--vscode-editor-findMatchHighlightBackground, color-mix(in srgb, var(--warning) 32%, transparent));
  --error: var(--vscode-list-errorForeground, var(--vscode-editorError-foreground, var(--ink)));
  --warning: var(--vscode-list-warningForeground, var(--vscode-editorWarning-foreground, var(--ink)));
  --info: var(--vscode-notificationsInfoIcon-foreground, var(--vscode-editorInfo-foreground, var(--ink)));
  --good: var(--vscode-testing-iconPassed, var(--ink));
  --field: var(--vscode-input-background, var(--paper));
  --field-ink: var(--vscode-input-foreground, var(--ink));
  --button: var(--vscode-button-secondaryBackground, var(--paper));
  --button-ink: var(--vscode-button-secondaryForeground, var(--ink));
}
:root:has(.vscode-light, .vscode-high-contrast-light) { color-scheme: light; }
:root:has(.vscode-dark, .vscode-high-contrast:not(.vscode-high-contrast-light)) { color-scheme: dark; }
@media (prefers-contrast: more) {
  :root:not([data-mode="webview"]) { --soft: var(--ink); --line: var(--ink); --strong-line: var(--ink); --field-line: var(--ink); }
}
.vscode-high-contrast, .vscode-high-contrast-light { --line: var(--vscode-contrastBorder); --soft: var(--ink); }
`;
