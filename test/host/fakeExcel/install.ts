/** Puts an in-memory Excel under office.js, in jest's jsdom and in a browser alike. */
import { installExternal, type BatchReply, type Door } from './external';
import { FunctionCalls } from './functionCalls';
import { Faults, Vanished } from './faults';
import { Interpreter, isHousekeeping } from './interpreter';
import type { FakeWorkbook } from './model/workbook';
import { ActionType, Refusal, type WireRequest } from './wire';

/** Excel on the web refuses larger requests. */
export const REQUEST_LIMIT = 5 * 1024 * 1024;

/** ExcelApi 1.14 is the oldest that we run on: newer members must fail in tests. */
export const REQUIREMENTS = { ExcelApi: '1.14', DialogApi: '1.2', SharedRuntime: '1.1', RibbonApi: '1.1', CustomFunctionsRuntime: '1.3' };

/** Length in UTF-8; jsdom has no TextEncoder, and its Blob is slow. */
function utf8Bytes(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    // Each half of a surrogate pair takes two of its four bytes.
    if (unit >= 0x80) bytes += unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 1 : 2;
  }
  return bytes;
}

/** Category and type of the messages that tell of changed cells. */
const EVENT = 65_536;
const DATA_CHANGED = 10;

export class FakeExcel {
  readonly faults = new Faults();
  /** Batches that asked for something; the client's own housekeeping is not counted. */
  trips = 0;
  /** Size of the largest request so far, in bytes. */
  largestRequest = 0;
  private interpreter: Interpreter;
  /** Functions for cells, as the page answers them. */
  readonly functions = new FunctionCalls(() => this.door.send);
  /** What Excel does by itself; set when it is installed. */
  door: Door = { send: () => undefined, press: () => Promise.reject(new Error('not installed')) };
  /** How often the page asked for its pane to be shown. */
  paneShown = 0;

  constructor(private current: FakeWorkbook) {
    this.interpreter = new Interpreter(current, this.faults);
  }

  get workbook(): FakeWorkbook {
    return this.current;
  }

  /** Ranges that the client has not let go of. */
  get keptReferences(): number {
    return this.interpreter.kept;
  }

  /** Opens another workbook in the place of the current one. */
  open(workbook: FakeWorkbook): void {
    this.current = workbook;
    this.interpreter = new Interpreter(workbook, this.faults);
    this.faults.clear();
    this.trips = 0;
    this.largestRequest = 0;
    this.faults.restart();
  }

  /** One batch: request body in, response out; null where nobody answers. */
  async execute(body: string): Promise<BatchReply | null> {
    const request = JSON.parse(body) as WireRequest;
    const counted = !request.Actions.every((action) => isHousekeeping(action) || action.ActionType === ActionType.instantiate || action.Name === 'NotifyActionHandlerReady');
    await this.faults.untilHeard('later', counted);
    const reply = this.carryOut(body, request, counted);
    await this.faults.untilHeard('done', counted);
    return reply;
  }

  private carryOut(body: string, request: WireRequest, counted: boolean): BatchReply | null {
    try {
      return this.answer(body, request, counted);
    } catch (error) {
      if (error instanceof Vanished) return null;
      throw error;
    }
  }

  /** Somebody else wrote into cells: the user, or with `Remote` a colleague. */
  edit(sheet: string, address: string, value: string | number, source: 'Local' | 'Remote' = 'Local'): void {
    this.current.worksheets.getItem(sheet).getRange(address).values = value;
    this.tellChanges('Unknown', source);
  }

  /** Tells the page of written cells, if it wants to know; later, as Excel does. */
  private tellChanges(triggerSource: string, source = 'Local'): void {
    const written = this.current.written.splice(0);
    if (!this.current.watched) return;
    for (const { sheet, address } of written) setTimeout(() => this.door.send(EVENT, DATA_CHANGED, 'Workbook', { changeType: 'RangeEdited', source, worksheetId: sheet, address, triggerSource }), 0);
  }

  private answer(body: string, request: WireRequest, counted: boolean): BatchReply {
    this.functions.listen(request);
    this.paneShown += request.Actions.filter(({ Name }) => Name === 'SetAppRuntimeState').length;
    if (!counted) {
      if (this.faults.gone) throw new Vanished();
      return { status: 200, body: this.interpreter.execute(request) };
    }
    this.trips++;
    const bytes = utf8Bytes(body);
    this.largestRequest = Math.max(this.largestRequest, bytes);
    try {
      if (bytes > REQUEST_LIMIT) throw new Refusal('RequestPayloadSizeLimitExceeded', 'The request payload size has exceeded the limit.');
      this.faults.beforeBatch();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { status: 200, body: JSON.stringify({ Error: { Code: error.code, Message: error.message, Location: '', ActionIndex: 0 }, ProcessedResults: { Results: [] } }) };
    }
    const reply = this.interpreter.execute(request);
    this.tellChanges('ThisLocalAddin');
    this.faults.afterBatch();
    // Counted only where it may be too much: no letter takes more than three bytes a unit.
    const oversized = reply.length * 3 > REQUEST_LIMIT && utf8Bytes(reply) > REQUEST_LIMIT;
    return { status: 200, body: oversized ? JSON.stringify({ Error: { Code: 'ResponsePayloadSizeLimitExceeded', Message: 'The response payload size has exceeded the limit.', Location: '', ActionIndex: 0 }, ProcessedResults: { Results: [] } }) : reply };
  }
}

/** Call before office.js loads; `open()` changes the workbook later. @param functions the page also answers functions for cells */
export function installFakeExcel(window: Window, workbook: FakeWorkbook, functions = false): FakeExcel {
  const fake = new FakeExcel(workbook);
  fake.door = installExternal(window, { functions, requirements: REQUIREMENTS, locale: 'en-US', documentUrl: () => `C:\\fake\\${fake.workbook.name}`, execute: (body) => fake.execute(body) });
  return fake;
}
