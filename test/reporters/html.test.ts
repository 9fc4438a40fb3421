import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { renderHtmlReport, type HtmlOptions } from '../../src/reporters/html/render-html-report.js';
import { emptyResult, finding, shopResult, shopSources } from './audit-fixture.js';

const options: HtmlOptions = {
  locale: 'en',
  version: '0.1.0',
  date: '2026-11-23',
  interactive: 'file',
  sources: shopSources,
};

const page = (parts: Partial<HtmlOptions> = {}) => renderHtmlReport(shopResult(), { ...options, ...parts });

/** The text between a start tag and its end tag. */
function element(html: string, name: string): string {
  return new RegExp(`<${name}[^>]*>([\\s\\S]*?)</${name}>`).exec(html)?.[1] ?? '';
}

function policy(html: string): string {
  return /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(html)?.[1]?.replaceAll('&#39;', "'") ?? '';
}

describe('the HTML report', () => {
  it('has every part, in English and in German', () => {
    const parts = {
      en: ['Audit report', 'Summary', 'Findings', 'AI systems', 'Recipients', 'Automated decisions', 'Suppressions'],
      de: ['Prüfbericht', 'Zusammenfassung', 'Befunde', 'KI-Systeme', 'Empfänger', 'Automatisierte Entscheidungen'],
    };
    for (const locale of ['en', 'de'] as const) {
      const html = page({ locale });
      assert.match(html, new RegExp(`<html lang="${locale}"`));
      for (const part of parts[locale]) assert.ok(html.includes(part), `${locale}: ${part}`);
    }
    assert.match(page(), /What a linter cannot know/);
    assert.match(page({ locale: 'de' }), /Was ein Linter nicht wissen kann/);
  });

  it('leaves no text without words', () => {
    for (const locale of ['en', 'de'] as const) {
      const html = page({ locale }).replace(/<(style|script)[\s\S]*?<\/\1>/g, '');
      assert.doesNotMatch(html, />\s*(report|rule|cli|category|gap|step|fix)\.[a-z-]+(\.[a-z-]+)*\s*</);
      assert.doesNotMatch(html.replace(/data-text="[^"]*"/, ''), />[^<{]*\{[a-z]+\}[^<]*</);
    }
  });

  it('loads nothing: the only addresses are links to the pages of rules', () => {
    const html = page();
    const addresses = [...html.matchAll(/\b(?:src|href|action|data|poster|srcset)="([^"]*)"/g)].map(([, to]) => to);
    assert.deepEqual(
      addresses.filter(
        (to) => !/^#|^https:\/\/github\.com\/leitplanke\/leitplanke\/blob\/main\/docs\/rules\//.test(to ?? ''),
      ),
      [],
    );
    assert.doesNotMatch(html, /@import|url\(|<link|<img|<iframe|<object|<base/);
  });

  it('allows its own style and script by their hashes, and nothing else', () => {
    const html = page();
    const hash = (text: string) => createHash('sha256').update(text).digest('base64');
    assert.equal(
      policy(html),
      `default-src 'none'; style-src 'sha256-${hash(element(html, 'style'))}'; script-src 'sha256-${hash(element(html, 'script'))}'; base-uri 'none'; form-action 'none'`,
    );
    assert.doesNotMatch(html, / style="| on[a-z]+="|javascript:/);
  });

  it('takes a nonce and the source of the editor for a webview', () => {
    const html = page({ interactive: 'webview', nonce: 'n0nce', cspSource: 'https://*.vscode-cdn.net' });
    assert.equal(
      policy(html),
      "default-src 'none'; style-src https://*.vscode-cdn.net 'nonce-n0nce'; script-src 'nonce-n0nce'; base-uri 'none'; form-action 'none'",
    );
    assert.match(html, /<style nonce="n0nce">/);
    assert.match(html, /<script nonce="n0nce">/);
  });

  it('makes places buttons in a webview, and text in a file', () => {
    const webview = page({ interactive: 'webview', nonce: 'n' }).replace(/\s+/g, ' ');
    assert.match(webview, /<button[^>]*data-file="src\/crm\/sync\.ts" data-line="41" data-column="27"/);
    assert.doesNotMatch(page(), /data-file=/);
  });

  it('escapes whatever comes from the project', () => {
    const hostile = "\"><script>alert(1)</script><img src=x onerror='alert(2)'>&\u0000";
    const result = shopResult();
    const html = renderHtmlReport(
      {
        ...result,
        root: `/home/${hostile.replaceAll('/', '')}`,
        findings: [
          finding({
            ruleId: hostile,
            file: hostile,
            message: { id: hostile },
            norms: [hostile],
            categories: [hostile],
            recipient: hostile,
            purpose: { key: hostile, from: 'declared' },
            flow: [{ file: hostile, range: finding().range, message: { id: hostile } }],
            fixes: [{ id: hostile, title: { id: hostile }, safe: true }],
          }),
        ],
        suppressed: [{ ruleId: hostile, file: hostile, line: 1, reason: hostile }],
        gaps: [{ file: hostile, range: finding().range, kind: 'dynamic', message: { id: hostile } }],
        files: { found: 1, analysed: 1, skipped: [{ file: hostile, reason: { id: hostile } }] },
        inventory: {
          aiSystems: [{ ...result.inventory.aiSystems[0]!, id: hostile, owner: hostile, outputs: [hostile] }],
          recipients: [{ id: hostile, kind: hostile, categories: [hostile], files: [hostile] }],
          personalData: [{ category: hostile, special: true, collectedAt: 1, sentTo: [hostile], storedIn: [hostile] }],
          decisions: [{ ...result.inventory.decisions[0]!, file: hostile }],
        },
      },
      {
        ...options,
        interactive: 'webview',
        nonce: 'n',
        sources: () => `${'\n'.repeat(40)}${hostile}`,
        version: hostile,
      },
    );
    assert.equal(html.match(/<script/g)?.length, 1);
    assert.doesNotMatch(html, /<img|alert\(1\)<\/script>|\u0000/);
    assert.doesNotMatch(html.replaceAll(/"[^"]*"/g, '""'), /onerror='/);
  });

  it('says calmly that nothing was found', () => {
    const html = renderHtmlReport(emptyResult(), options);
    assert.match(html, /No findings\./);
    assert.match(html, /No AI system was found/);
    assert.doesNotMatch(html, /<form/);
  });

  it('is the same page for the same result', () => {
    assert.equal(page(), page());
    assert.doesNotMatch(page(), /\/home\/anna/);
  });
});
