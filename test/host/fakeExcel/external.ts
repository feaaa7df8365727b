/**
 * What native Excel injects as `window.external` before office.js loads. Nothing inside office.js is touched.
 * Answers are "safe arrays": office.js calls `toArray()` on what native code returns.
 */
export interface BatchReply {
  readonly status: number;
  readonly body: string;
}

export interface ExternalOptions {
  /** Requirement sets, e.g. `{ ExcelApi: '1.14' }`. */
  readonly requirements: Readonly<Record<string, string>>;
  readonly locale: string;
  readonly documentUrl: () => string;
  /** The page also answers functions for cells. */
  readonly functions: boolean;
  /** Null where nobody answers. */
  execute(body: string): Promise<BatchReply | null>;
}

type SafeArray = unknown[] & { toArray?: () => unknown[]; dimensions?: () => number };
type Callback = (result: unknown) => void;

const EXECUTE_RICH_API = 93;
/** `ooeInternalError`: what the client is told of what Excel can't do, and when the connection to it breaks. */
const INTERNAL_ERROR = 5001;

function safeArray(values: unknown[]): SafeArray {
  return Object.assign(values, { toArray: () => values, dimensions: () => 1 });
}

let instances = 0;

/** What Excel tells the page by itself: category and type of a message, whom it is for, and what it says. */
export type SendMessage = (category: number, type: number, target: string, message: unknown) => void;

export interface Door {
  readonly send: SendMessage;
  /** Presses a button of the ribbon, by the name of its function; done when the page says so. */
  press(functionName: string): Promise<void>;
}

/** Bits of the host's flags: functions for cells in a runtime that they share with the pane. */
const FUNCTIONS = 3;
const RICH_API_MESSAGE = 33;
const COMMAND_INVOKED = 39;
const COMMAND_COMPLETED = 94;

type Listener = (dispatchId: number, args: SafeArray) => void;

/** Call before office.js loads. @returns what Excel does by itself; nothing happens before the page listens */
export function installExternal(window: Window, options: ExternalOptions): Door {
  const listeners = new Map<number, Listener>();
  const pressed = new Map<string, () => void>();
  // office.js keeps host information in the session under the instance's id: a fresh one for every load.
  const instance = `fake-${++instances}`;
  const colors = { bodyBackgroundColor: 0xffffff, bodyForegroundColor: 0x262626, controlBackgroundColor: 0xffffff, controlForegroundColor: 0x262626 };
  const documentContext = {
    GetAppType: () => 1,
    GetSolutionRef: () => '00000000-0000-0000-0000-000000000001',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => options.locale,
    GetAppDataLocale: () => options.locale,
    GetDocUrl: options.documentUrl,
    GetAppCapabilities: () => 1,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetCorrelationId: () => 'corr',
    GetInstanceId: () => instance,
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(options.requirements),
    GetHostFullVersion: () => '16.0.14332.20000',
    GetInitialDisplayMode: () => 2,
    GetOfficeThemeInfo: () => JSON.stringify(colors),
    GetSettings: () => ({ Read: () => undefined, Write: () => undefined }),
  };
  const execute = (dispatchId: number, params: unknown[], callback: Callback): void => {
    if (dispatchId === COMMAND_COMPLETED) {
      const [id] = (Array.isArray(params[0]) ? params[0] : params) as unknown[];
      pressed.get(String(id))?.();
      return callback(safeArray([0]));
    }
    if (dispatchId !== EXECUTE_RICH_API) return callback(safeArray([INTERNAL_ERROR]));
    const message = (Array.isArray(params[0]) ? params[0] : params) as unknown[];
    // The real host answers later, never inside the call.
    void Promise.resolve().then(async () => {
      const reply = await options.execute(String(message[4]));
      callback(safeArray(reply ? [0, safeArray([reply.status, [], reply.body])] : [INTERNAL_ERROR]));
    });
  };
  const members = {
    GetHostInfo: () => `Excel$Win32$16.01$${options.locale}$corr$$disableLogging$${options.functions ? FUNCTIONS : 0}`,
    GetLoggingAllowed: () => false,
    GetContext: () => documentContext,
    Execute: execute,
    RegisterEvent: (dispatchId: number, _target: string, handler: Listener, callback: Callback) => {
      listeners.set(dispatchId, handler);
      callback(0);
    },
    UnregisterEvent: (_dispatchId: number, _target: string, callback: Callback) => callback(0),
  };
  // `external` is an object of the window's own: extend it, it cannot be replaced everywhere.
  if (!window.external) Object.defineProperty(window, 'external', { value: {}, configurable: true });
  Object.assign(window.external, members);
  return {
    send: (category, type, target, message) => listeners.get(RICH_API_MESSAGE)?.(RICH_API_MESSAGE, safeArray([safeArray([category, type, target, JSON.stringify(message), 0, false])])),
    press: (functionName) =>
      new Promise((resolve, reject) => {
        const id = `command-${pressed.size + 1}`;
        pressed.set(id, resolve);
        const listener = listeners.get(COMMAND_INVOKED);
        if (!listener) return reject(new Error('the page does not listen to the ribbon'));
        listener(COMMAND_INVOKED, safeArray([id, functionName, JSON.stringify({ source: { id: functionName } })]));
      }),
  };
}
