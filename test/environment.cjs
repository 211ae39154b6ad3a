// jest's sandbox for a test file, with an ordinary global object. In the one that jest itself makes, node intercepts
// every look at a global: Array.isArray costs ninety times as much, two fifths of a journey.
const vm = require('node:vm');
const { TestEnvironment } = require('jest-environment-node');

module.exports = class extends TestEnvironment {
  constructor(...args) {
    const { createContext } = vm;
    vm.createContext = () => createContext(vm.constants.DONT_CONTEXTIFY);
    try {
      super(...args);
    } finally {
      vm.createContext = createContext;
    }
  }
};
