// A built-in looked up in jest's sandbox costs more than the call that follows (Array.isArray alone took two fifths
// of a journey), so each file gets its built-ins as constants of its own.
const NAMES =
  'Array Boolean Date Error JSON Map Math Number Object Proxy Reflect RegExp Set String Symbol WeakMap isNaN parseInt';

exports.withBuiltIns = (code) => {
  // Unless the file has something of its own by that name.
  const names = NAMES.split(' ').filter(
    (name) => !new RegExp(`^(?:var|let|const|class|function) (?:{[^}]*\\b)?${name}\\b`, 'm').test(code),
  );
  const head = `const { ${names.join(', ')} } = globalThis; `;
  return /^\s*(["'])use strict\1/.test(code) ? `"use strict"; ${head}${code}` : head + code;
};
