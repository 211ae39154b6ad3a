// jest's loader of modules. Each test file still runs its own copy of every module, but a worker compiles the text once
// and not once a test file, which was half the time of a small one.
const { Script } = require('node:vm');
const { default: Runtime } = require('jest-runtime');

const scripts = new Map();

function scriptOf(source, filename, head) {
  const known = scripts.get(filename);
  if (known?.source === source) return known.script;
  // In a stack trace the places are those of the file.
  const script = new Script(`${head}${source}\n})`, { filename, columnOffset: -head.length });
  scripts.set(filename, { source, script });
  return script;
}

module.exports = class CompiledOnce extends Runtime {
  constructor(...args) {
    super(...args);
    const { executor } = this;
    const head = `(function(${executor.injectedModuleParameters.join(',')}){`;
    const compile = executor.compile.bind(executor);
    executor.compile = (source, filename) => {
      const context = executor.environment.getVmContext();
      // What imports at run time does so through one test file's loader.
      if (context === null || /\bimport\s*\(/.test(source)) return compile(source, filename);
      return scriptOf(source, filename, head).runInContext(context);
    };
  }
};
