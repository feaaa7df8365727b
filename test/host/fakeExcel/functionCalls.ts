/** Functions for cells: Excel asks the page for a value, and the page answers in a batch of its own, some time later. */
import type { SendMessage } from './external';
import type { WireRequest } from './wire';

const INVOCATION = { category: 1, type: 1000 };

export interface FunctionResult {
  readonly failed?: boolean;
  /** A value, rows of values, or an error: `{ code, message }`. */
  readonly value: unknown;
}

export class FunctionCalls {
  private last = 0;
  private readonly waiting = new Map<number, (result: FunctionResult) => void>();

  constructor(private readonly send: () => SendMessage) {}

  /** A cell asks. @param id as associated, such as `RATE`; areas arrive as rows of values */
  call(id: string, ...parameterValues: readonly unknown[]): Promise<FunctionResult> {
    const invocationId = ++this.last;
    return new Promise((resolve) => {
      this.waiting.set(invocationId, resolve);
      this.send()(INVOCATION.category, INVOCATION.type, '', { invocationId, functionName: id, parameterValues, address: 'S!A1', flags: 0 });
    });
  }

  /** Picks the answers out of a batch. */
  listen({ Actions }: WireRequest): void {
    for (const { Name, ArgumentInfo } of Actions) {
      if (Name !== 'SetInvocationResults') continue;
      for (const { id, ...result } of (ArgumentInfo?.Arguments?.[0] ?? []) as ({ readonly id: number } & FunctionResult)[]) {
        this.waiting.get(id)?.(result);
        this.waiting.delete(id);
      }
    }
  }
}
