/**
 * A glob as a regular expression over a whole path with `/`.
 * `*` and `?` stay within a folder, `**` crosses folders, `{a,b}`, `[a-z]`, `[!a]` and `@(a|b)`, `+(…)`, `*(…)`, `?(…)` work,
 * names with a leading dot are like any other, other parentheses stand for themselves (`app/(marketing)/**`).
 */
export function globToRegExp(glob: string): RegExp {
  try {
    return new RegExp(`^${translate(glob.replace(/^(?:\.?\/)+/, ''))}$`, 'u');
  } catch {
    return new RegExp(`^${escaped(glob)}$`, 'u');
  }
}

/**
 * Whether a file is meant by a list of globs. A pattern names a file, or a folder with all below it (`src`, `src/`);
 * one that starts with `!` takes files out again; later patterns win. A list of only `!` patterns means all other files.
 */
export function fileMatcher(globs: readonly string[]): (file: string) => boolean {
  const rules = globs.map((glob) => {
    const negated = glob.startsWith('!');
    const pattern = (negated ? glob.slice(1) : glob).replace(/\/+$/, '');
    const below = pattern.endsWith('**') ? pattern : `${pattern}/**`;
    return { negated, exact: globToRegExp(pattern), below: globToRegExp(below) };
  });
  const unless = rules.every((rule) => rule.negated) && rules.length > 0;
  return (file) => {
    let meant = unless;
    for (const rule of rules) {
      if (meant === rule.negated && (rule.exact.test(file) || rule.below.test(file))) meant = !rule.negated;
    }
    return meant;
  };
}

function translate(glob: string): string {
  let out = '';
  const closers: string[] = [];
  for (let at = 0; at < glob.length; at++) {
    const char = glob.charAt(at);
    const next = glob.charAt(at + 1);
    if (char === '\\' && next !== '') {
      out += escaped(next);
      at++;
    } else if (next === '(' && '@+*?'.includes(char)) {
      out += '(?:';
      closers.push(char === '@' ? ')' : `)${char}`);
      at++;
    } else if (char === ')' && closers.at(-1)?.startsWith(')') === true) {
      out += closers.pop() ?? '';
    } else if (char === '|' && closers.at(-1)?.startsWith(')') === true) {
      out += '|';
    } else if (char === '*' && next === '*') {
      at++;
      const opens = at < 2 || glob.charAt(at - 2) === '/';
      if (opens && glob.charAt(at + 1) === '/') {
        out += '(?:.*/)?';
        at++;
      } else {
        out += '.*';
      }
    } else if (char === '*') {
      out += '[^/]*';
    } else if (char === '?') {
      out += '[^/]';
    } else if (char === '{' && glob.includes('}', at)) {
      out += '(?:';
      closers.push('}');
    } else if (char === '}' && closers.at(-1) === '}') {
      closers.pop();
      out += ')';
    } else if (char === ',' && closers.at(-1) === '}') {
      out += '|';
    } else if (char === '[' && glob.indexOf(']', at + 2) > 0) {
      const end = glob.indexOf(']', at + 2);
      const body = glob
        .slice(at + 1, end)
        .replace(/^!/, '^')
        .replaceAll('\\', '\\\\')
        .replaceAll('[', '\\[');
      out += `(?!/)[${body}]`;
      at = end;
    } else {
      out += escaped(char);
    }
  }
  return out;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
