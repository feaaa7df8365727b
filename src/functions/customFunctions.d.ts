/** What office.js adds for custom functions (CustomFunctionsRuntime 1.2); its type package leaves it out. */
declare namespace CustomFunctions {
  function associate(id: string, calculate: (...values: never[]) => unknown): void;
  class Error {
    readonly code: string;
    constructor(code: '#N/A' | '#VALUE!', message?: string);
  }
}
